-- What everybody may know: provinces, agencies, technologies, impact targets.

create table groeiruimte.province (
    code    text primary key,            -- CBS code
    iso     text not null unique,        -- ISO 3166-2
    name_nl text not null,
    name_en text not null
);

create table groeiruimte.agency (
    code      text primary key,
    name      text not null,
    kind      text not null check (kind in ('regional-development-agency', 'national-partner', 'triple-helix')),
    provinces text[] not null
);

create table groeiruimte.technology (
    code    text primary key,
    name_en text not null,
    name_nl text not null,
    basis   text not null check (basis in ('nts', 'strategic-autonomy'))
);

create table groeiruimte.impact_target (
    code            text primary key,
    name_en         text not null,
    name_nl         text not null,
    unit            text not null check (unit in ('count', 'EUR', 'text')),
    target_end_2028 numeric(15, 2),
    pro_rata        boolean not null,
    definition      text not null,
    position        integer not null unique
);

grant select on groeiruimte.province, groeiruimte.agency, groeiruimte.technology, groeiruimte.impact_target to ${app};
