using System;

public static class ViolationInWorkflow
{
    public static DateTime ReadClock() => DateTime.UtcNow;
}
