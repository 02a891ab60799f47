-- What everybody may know: provinces, agencies, technologies, impact targets.

create table groeiruimte.province (
    code    text primary key,            -- CBS code
    iso     text not null unique,        -- ISO 3166-2
    name_nl text not null,
    name_en text not null
);
grant select on groeiruimte.province to ${app};
comment on table groeiruimte.province is
    'The twelve provinces, by their CBS code.';

create table groeiruimte.agency (
    code      text primary key,
    name      text not null,
    kind      text not null check (kind in ('regional-development-agency', 'national-partner', 'triple-helix')),
    provinces text[] not null
);
grant select on groeiruimte.agency to ${app};
comment on table groeiruimte.agency is
    'Regional development agencies and the partners of the taskforce, with the provinces of each.';

-- Sites refer to these two without a foreign key (known_places).
create function groeiruimte.places_stay() returns trigger
    language plpgsql set search_path = groeiruimte, pg_temp as
$$
begin
    raise foreign_key_violation using message = 'codes of agencies and provinces stay: sites refer to them', table = tg_table_name;
end;
$$;
revoke all on function groeiruimte.places_stay from public;
comment on function groeiruimte.places_stay is
    'Refuses to take away or rename an agency or a province: sites refer to them without a foreign key.';
create trigger codes_stay before delete or update of code or truncate on groeiruimte.agency
    for each statement execute function groeiruimte.places_stay();
create trigger codes_stay before delete or update of code or truncate on groeiruimte.province
    for each statement execute function groeiruimte.places_stay();

create table groeiruimte.technology (
    code    text primary key,
    name_en text not null,
    name_nl text not null,
    basis   text not null check (basis in ('nts', 'strategic-autonomy'))
);
grant select on groeiruimte.technology to ${app};
comment on table groeiruimte.technology is
    'Technologies of the National Technology Strategy and others essential to strategic autonomy.';

create table groeiruimte.impact_target (
    code            text primary key,
    name_en         text not null,
    name_nl         text not null,
    unit            text not null check (unit in ('count', 'EUR', 'text')),
    target_end_2028 numeric(15, 2),
    pro_rata        boolean not null,
    position        integer not null unique
);
grant select on groeiruimte.impact_target to ${app};
comment on table groeiruimte.impact_target is
    'The impact targets of the programme until the end of 2028; what counts for which stands in the '
    'application, in words in impact/definitions.json.';

insert into groeiruimte.province (code, iso, name_nl, name_en) values
    ('PV20', 'NL-GR', 'Groningen', 'Groningen'),
    ('PV21', 'NL-FR', 'Fryslân', 'Friesland'),
    ('PV22', 'NL-DR', 'Drenthe', 'Drenthe'),
    ('PV23', 'NL-OV', 'Overijssel', 'Overijssel'),
    ('PV24', 'NL-FL', 'Flevoland', 'Flevoland'),
    ('PV25', 'NL-GE', 'Gelderland', 'Gelderland'),
    ('PV26', 'NL-UT', 'Utrecht', 'Utrecht'),
    ('PV27', 'NL-NH', 'Noord-Holland', 'North Holland'),
    ('PV28', 'NL-ZH', 'Zuid-Holland', 'South Holland'),
    ('PV29', 'NL-ZE', 'Zeeland', 'Zeeland'),
    ('PV30', 'NL-NB', 'Noord-Brabant', 'North Brabant'),
    ('PV31', 'NL-LI', 'Limburg', 'Limburg');

insert into groeiruimte.agency (code, name, kind, provinces) values
    ('nom', 'NOM', 'regional-development-agency', '{PV20,PV21,PV22}'),
    ('oost-nl', 'Oost NL', 'regional-development-agency', '{PV23,PV25}'),
    ('horizon', 'Horizon Flevoland', 'regional-development-agency', '{PV24}'),
    ('rom-utrecht', 'ROM Utrecht Region', 'regional-development-agency', '{PV26}'),
    ('rom-inwest', 'ROM InWest', 'regional-development-agency', '{PV27}'),
    ('innovationquarter', 'InnovationQuarter', 'regional-development-agency', '{PV28}'),
    ('impuls-zeeland', 'Impuls Zeeland', 'regional-development-agency', '{PV29}'),
    ('bom', 'BOM', 'regional-development-agency', '{PV30}'),
    ('liof', 'LIOF', 'regional-development-agency', '{PV31}'),
    ('nfia', 'Netherlands Foreign Investment Agency', 'national-partner', '{}'),
    ('invest-nl', 'Invest-NL', 'national-partner', '{}'),
    ('brainport', 'Brainport Development', 'triple-helix', '{PV30}'),
    ('twente-board', 'Twente Board Development', 'triple-helix', '{PV23}'),
    ('the-economic-board', 'The Economic Board', 'triple-helix', '{PV25}'),
    ('briskr', 'Briskr', 'triple-helix', '{PV25}'),
    ('campus-groningen', 'Campus Groningen', 'triple-helix', '{PV20}'),
    ('amsterdam-economic-board', 'Amsterdam Economic Board', 'triple-helix', '{PV27}');

insert into groeiruimte.technology (code, name_en, name_nl, basis) values
    ('photonics', 'Optical systems and integrated photonics', 'Optische systemen en geïntegreerde fotonica', 'nts'),
    ('quantum', 'Quantum technologies', 'Kwantumtechnologieën', 'nts'),
    ('process', 'Process technology, including process intensification', 'Procestechnologie, inclusief procesintensificatie', 'nts'),
    ('biomolecular', 'Biomolecular and cell technologies', 'Biomoleculaire en celtechnologieën', 'nts'),
    ('imaging', 'Imaging technologies', 'Beeldvormingstechnologieën', 'nts'),
    ('mechatronics', 'Mechatronics and optomechatronics', 'Mechatronica en optomechatronica', 'nts'),
    ('ai-data', 'Artificial intelligence and data science', 'Kunstmatige intelligentie en datawetenschap', 'nts'),
    ('energy-materials', 'Energy materials', 'Energiematerialen', 'nts'),
    ('semiconductors', 'Semiconductor technologies', 'Halfgeleidertechnologieën', 'nts'),
    ('cybersecurity', 'Cybersecurity technologies', 'Cybersecuritytechnologieën', 'nts'),
    ('pharma', 'Pharmacology', 'Farmacologie', 'strategic-autonomy'),
    ('defence', 'Defence industry', 'Defensie-industrie', 'strategic-autonomy'),
    ('other-strategic', 'Other technology essential to strategic autonomy', 'Andere technologie essentieel voor strategische autonomie', 'strategic-autonomy');

insert into groeiruimte.impact_target (code, name_en, name_nl, unit, target_end_2028, pro_rata, position) values
    ('leads-in-portfolio', 'Leads in portfolio (ever)', 'Leads in portefeuille (gehad)', 'count', 40, true, 1),
    ('cases-in-execution', 'Case-based approaches put into execution', 'Case based aanpakken in uitvoering gebracht', 'count', 24, false, 2),
    ('leads-other-region', 'Leads realised in another region', 'Leads in andere regio gerealiseerd', 'count', 12, false, 3),
    ('new-scale-ups', 'Of which new scale-ups', 'Waarvan nieuwe scale-ups', 'count', 6, false, 4),
    ('retained-investment', 'Invested capital retained for the Netherlands', 'Behoud geïnvesteerd vermogen voor Nederland', 'EUR', 1500000000, false, 5),
    ('ecosystem-coherence', 'Degree of one coherent deeptech ecosystem of hotspots', 'Mate van één samenhangend deeptech-ecosysteem van brandpunten', 'text', null, false, 6),
    ('learning-effects', 'Learning effects of the experiment', 'Leereffecten van het experiment', 'text', null, false, 7);
