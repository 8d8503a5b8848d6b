-- Four eyes: who prepares does not release.
insert into identity.role (code, label) values
    ('outreach-clerk', '制度の案内の作成'),
    ('outreach-approver', '制度の案内の承認'),
    ('rule-approver', '定義の承認');
insert into identity.role_permission (role, permission) values
    ('outreach-clerk', 'OUTREACH_PREPARE'),
    ('outreach-approver', 'OUTREACH_APPROVE'),
    ('rule-approver', 'DEFINITIONS_RELEASE');
