-- Which texts of a signal name the company of the same signal, before it is stored. All of it comes from who asks, so the
-- answer gives nothing out and leaves no line in the ledger.
create function groeiruimte.texts_naming(identity jsonb, texts jsonb) returns setof text
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select written.key
    from jsonb_populate_record(null::company_identity, jsonb_build_object(
             'name', identity ->> 'name', 'kvk_number', identity ->> 'kvkNumber',
             'establishment_number', identity ->> 'establishmentNumber', 'street', identity ->> 'street',
             'postal_code', identity ->> 'postalCode', 'city', identity ->> 'city', 'website', identity ->> 'website',
             'contact_name', identity ->> 'contactName', 'contact_email', identity ->> 'contactEmail',
             'contact_phone', identity ->> 'contactPhone')) company,
         jsonb_each_text(texts) written
    where stands_for(company, written.value, false)
$$;

revoke all on function groeiruimte.texts_naming from public;
grant execute on function groeiruimte.texts_naming to ${app};
