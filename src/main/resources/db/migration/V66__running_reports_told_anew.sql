-- What was computed last of half-years that are open still tells exact counts to all readers. It is computed again when
-- somebody looks.
truncate groeiruimte.running_report, groeiruimte.running_cases;
