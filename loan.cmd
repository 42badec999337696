@echo off
setlocal
rem Runs the starter without the delay of "dotnet run": loan status A-1. Builds it first if there is no build. After a change to its
rem sources, run: dotnet build src\LoanApproval.Starter
set "program=%~dp0src\LoanApproval.Starter\bin\Debug\net10.0\LoanApproval.Starter.dll"
if exist "%program%" goto run
echo Building the starter... 1>&2
dotnet build "%~dp0src\LoanApproval.Starter" -v q -nologo "-clp:ErrorsOnly;NoSummary" -p:RunAnalyzers=false 1>&2
if errorlevel 1 exit /b 1
:run
dotnet "%program%" %*
exit /b %errorlevel%
