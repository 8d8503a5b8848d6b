-- The rules in force are law and no secret: whoever works with people may look them up, without editing them.
insert into identity.role_permission (role, permission) values
    ('reception', 'DEFINITIONS_READ'), ('record-clerk', 'DEFINITIONS_READ'), ('section-clerk', 'DEFINITIONS_READ'),
    ('auditor', 'DEFINITIONS_READ'), ('outreach-clerk', 'DEFINITIONS_READ'), ('outreach-approver', 'DEFINITIONS_READ');
