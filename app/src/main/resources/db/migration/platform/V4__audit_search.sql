-- The auditor looks by time first, then by kind; actor and subject have their indexes.
create index audit_event_at on platform.audit_event (at);
create index audit_event_kind on platform.audit_event (kind, id);
