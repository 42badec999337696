-- A booking that was requested before the cancellation is rejected, no matter how late its attempt arrives.
ALTER TABLE applications ADD COLUMN cancelled_at timestamptz;
