-- 暗証番号のロック解除 is done by the card unit of 市民課.
insert into identity.role (code, label) values ('card-clerk', 'マイナンバーカードの窓口');
insert into identity.role_permission (role, permission) values ('card-clerk', 'CARD_UNLOCK');
