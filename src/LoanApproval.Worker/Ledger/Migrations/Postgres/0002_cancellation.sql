-- A booking that was requested before the cancellation is refused, however late its attempt arrives.
ALTER TABLE applications ADD COLUMN cancelled_at timestamptz;
