using System;

public static class AllowedOutsideWorkflowCode
{
    public static DateTime ReadClock() => DateTime.UtcNow;
}
