-- attempts are counted in platform.attempt for every kind of code and sign-in; these were of the last day at most
drop table sessions.code_attempt;
