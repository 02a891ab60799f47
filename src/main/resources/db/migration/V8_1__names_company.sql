-- Whether a text that other regions or partners will read gives the company away.

-- Small letters without accents, words apart by one blank, initials joined: 'B.V.' and 'Café-Röntgen' become 'bv' and 'cafe rontgen'.
create function groeiruimte.plain_words(written text) returns text
    language sql immutable as
$$
select trim(regexp_replace(
        regexp_replace(
            regexp_replace(normalize(lower(coalesce(written, '')), nfd), '[\u0300-\u036f]', '', 'g'),
            '\m([a-z])\.', '\1', 'g'),
        '[^a-z0-9]+', ' ', 'g'))
$$;

-- Whether a phrase stands in a text (both as plain words), also when its words are joined, split or spelled out.
create function groeiruimte.stands_in(phrase text, plain text) returns boolean
    language sql immutable as
$$
select length(phrase) >= 2
   and plain ~ ('\m' || regexp_replace(replace(phrase, ' ', ''), '(.)(?=.)', '\1 ?', 'g') || '\M')
$$;

-- Words of a company's name that set it apart: no legal form, no small or general word, no word of a technology's name,
-- because the technology stands in the profile anyway.
create function groeiruimte.telling_words(name text) returns setof text
    language sql stable set search_path = groeiruimte, pg_temp as
$$
select word from regexp_split_to_table(plain_words(name), ' ') word
where length(word) >= 3
  and word <> all (array ['vof', 'gmbh', 'ltd', 'inc', 'llc', 'plc', 'sarl', 'holding', 'holdings', 'group', 'groep',
                          'beheer', 'stichting', 'cooperatie', 'maatschap', 'the', 'and', 'for', 'van', 'het', 'een', 'voor',
                          'der', 'den', 'met', 'nederland', 'netherlands', 'holland', 'dutch', 'europe', 'international',
                          'technology', 'technologies', 'technologie', 'tech', 'techniek', 'engineering', 'industries',
                          'industry', 'industrie', 'systems', 'systemen', 'solutions', 'products', 'producten', 'production',
                          'manufacturing', 'services', 'innovation', 'innovations', 'innovatie', 'research', 'company',
                          'materials', 'energy', 'energie', 'power', 'battery', 'batteries', 'batterijen', 'chips', 'medical',
                          'marine', 'maritime', 'food', 'water', 'bio', 'green'])
  and not exists (select from technology t
                  where word = any (string_to_array(plain_words(t.name_nl || ' ' || t.name_en), ' ')))
$$;

-- The name without its legal form, so that a name of general words is still found as a whole.
create function groeiruimte.bare_name(name text) returns text
    language sql immutable set search_path = groeiruimte, pg_temp as
$$
select trim(regexp_replace(plain_words(name),
    '\m(bv|nv|vof|cv|ua|ba|io|se|ag|gmbh|ltd|inc|llc|plc|sarl|holding|holdings|group|groep|beheer)\M', '', 'g'))
$$;

-- For members of the agency of origin, who may know the answer anyway: it gives nothing out, hence no line in the ledger.
create function groeiruimte.names_company(of_lead uuid, written text) returns boolean
    language plpgsql stable security definer set search_path = groeiruimte, pg_temp as
$$
declare
    company company_identity;
    plain   text := plain_words(written);
    bare    text;
begin
    select i.* into company from company_identity i join lead l on l.id = i.lead_id
    where i.lead_id = of_lead and asks_for_agency(l.origin_agency);
    if not found then
        raise exception 'identity not compared: not the agency of origin' using errcode = '42501';
    end if;
    bare := bare_name(company.name);
    return stands_in(bare, plain)
        -- Long names also inside longer words, as Dutch joins them; short ones would be found where they have nothing to do.
        or (length(replace(bare, ' ', '')) >= 6 and position(replace(bare, ' ', '') in replace(plain, ' ', '')) > 0)
        or exists (select from telling_words(company.name) word
                   where stands_in(word, plain) or (length(word) >= 6 and plain ~ ('\m' || word)))
        or exists (select from unnest(array [
                       company.kvk_number, company.establishment_number, company.street, company.postal_code, company.city,
                       regexp_replace(company.website, '^(https?://)?(www\.)?|/.*$', '', 'gi'),
                       regexp_replace(company.website, '^(https?://)?(www\.)?|\.[a-z]+(/.*)?$', '', 'gi'),
                       company.contact_name, substring(plain_words(company.contact_name) from '[a-z]{4,}$'),
                       company.contact_email, company.contact_phone,
                       rtrim(regexp_replace(company.street, '[0-9].*$', ''))]) part
                   where stands_in(plain_words(part), plain));
end;
$$;

revoke all on function groeiruimte.plain_words, groeiruimte.stands_in, groeiruimte.telling_words, groeiruimte.bare_name,
    groeiruimte.names_company from public;
grant execute on function groeiruimte.names_company to ${app};
