-- What a region says of the people around the site that it offers: working people of each level within 45 minutes of travel.
alter table groeiruimte.inquiry
    add column people_mbo integer check (people_mbo >= 0),
    add column people_hbo integer check (people_hbo >= 0),
    add column people_wo  integer check (people_wo >= 0);
