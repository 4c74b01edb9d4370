-- What the scenario table chose for the message, so that it is prepared again in the same words and under the same eyes.
alter table envoi_prepare add column ton varchar(20);
alter table envoi_prepare add column validation varchar(20);

-- Waits of policy: days of courtesy after a pause, longest deferral of a due date, longest promise.
alter table creancier add column delai_courtoisie integer default 3 not null;
alter table creancier add column report_maximum integer default 30 not null;
alter table creancier add column promesse_maximum integer default 90 not null;
