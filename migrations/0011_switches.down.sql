-- Takes the desks' own choices away: every module is there again.
DROP TABLE switches;
