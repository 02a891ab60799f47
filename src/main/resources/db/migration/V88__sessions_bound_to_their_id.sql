-- What a session keeps opens now under the session's own id and the value's own name alone. What was sealed before opens
-- nowhere any more, so everybody logs in once.
delete from session.spring_session;
delete from session.login_renewal;
