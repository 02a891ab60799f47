-- The grid operators' map as im-capaciteitskaart 1.3.0 has it: a year for each direction, colours of areas without postcodes,
-- and the codes by which a regional operator's postcodes and areas lie in those of the national one.
alter table groeiruimte.grid_entry
    add column generation_relief_year integer,
    add column substation             text,     -- of a postcode: the national operator's area that feeds it
    add column demand_area            text,     -- of an area: the larger area that is short of room for demand
    add column generation_area        text;     -- the same for feeding in
alter table groeiruimte.import_grid
    add column generation_relief_year integer,
    add column substation             text,
    add column demand_area            text,
    add column generation_area        text;
comment on column groeiruimte.grid_entry.relief_year is 'from when demand has room';
comment on column groeiruimte.grid_entry.generation_relief_year is 'from when feeding in has room';
