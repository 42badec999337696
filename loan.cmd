@echo off
rem Runs the starter without the wait of "dotnet run": loan status A-1. Builds it first if there is no build.
set "program=%~dp0src\LoanApproval.Starter\bin\Debug\net10.0\LoanApproval.Starter.dll"
if not exist "%program%" (
    echo Building the starter... 1>&2
    dotnet build "%~dp0src\LoanApproval.Starter" -v q -nologo -clp:ErrorsOnly -p:RunAnalyzers=false 1>&2 || exit /b 1
)
dotnet "%program%" %*
