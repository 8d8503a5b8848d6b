-- The resident reads the log: the purpose as a code (its words exist in three languages), and which reads were one call.
ALTER TABLE registry.access_log ADD COLUMN purpose_code text;
ALTER TABLE registry.access_log DISABLE TRIGGER kept;
UPDATE registry.access_log SET purpose_code = CASE purpose
    WHEN '住民記録の異動' THEN 'RESIDENT_RECORD'
    WHEN '本人の届出の事前入力' THEN 'PREFILL'
    WHEN '窓口受付' THEN 'RECEPTION'
    WHEN '申請の審査' THEN 'CASEWORK'
    WHEN '証明書の交付' THEN 'CERTIFICATE'
    WHEN '支援措置' THEN 'PROTECTION'
    WHEN '制度の案内' THEN 'OUTREACH'
    WHEN '動作確認' THEN 'DEMO'
    WHEN '監査' THEN 'AUDIT' END;
ALTER TABLE registry.access_log ENABLE TRIGGER kept;
ALTER TABLE registry.access_log ADD CONSTRAINT purpose_is_coded CHECK (purpose_code IS NOT NULL) NOT VALID;
CREATE INDEX access_log_by_call ON registry.access_log (call_id);
CREATE INDEX protection_by_person ON registry.protection (person_id);
