-- What the case lead does with a partner's answer stood in the partner's own row: the application alone left it out. Now the
-- column is not the application's to read, nor is any that is added later; told_follow_up gives it to the agency of origin.

do $$
begin
    revoke select on groeiruimte.partner_request from ${app};
    execute format('grant select (%s) on groeiruimte.partner_request to ${app}',
                   (select string_agg(quote_ident(attname), ', ') from pg_attribute
                    where attrelid = 'groeiruimte.partner_request'::regclass and attnum > 0
                      and not attisdropped and attname <> 'follow_up'));
end;
$$;

create function groeiruimte.told_follow_up(of_request uuid) returns text
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$ select follow_up from partner_request where id = of_request and asks_for_agency(origin_agency) $$;
revoke all on function groeiruimte.told_follow_up from public;
grant execute on function groeiruimte.told_follow_up to ${app};
