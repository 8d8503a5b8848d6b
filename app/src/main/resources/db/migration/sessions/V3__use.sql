-- life events are offered by how often they are used
create index session_submitted on sessions.session (ended_at, life_event) where state = 'SUBMITTED';
