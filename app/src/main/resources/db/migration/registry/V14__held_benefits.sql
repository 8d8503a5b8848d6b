-- Who holds 児童手当 and 子ども医療費 already, so that nobody is told of what they have.
CREATE OR REPLACE VIEW registry.person_fact AS
    SELECT p.id AS person_id,
           m.household_id,
           coalesce(m.position, 0) AS position,
           CASE WHEN p.alphabet_name IS NULL THEN p.family_name || '　' || p.given_name
                WHEN p.family_name ~ '^[A-Z]' THEN p.alphabet_name
                ELSE p.alphabet_name || '（' || p.family_name || '　' || p.given_name || '）' END AS full_name,
           p.family_kana || '　' || p.given_kana AS full_name_kana,
           p.family_name, p.given_name, p.family_kana, p.given_kana,
           coalesce(p.alphabet_name, '') AS alphabet_name,
           coalesce(p.alias, '') AS alias,
           coalesce(p.former_family_name, '') AS former_family_name,
           p.birth_date::text AS birth_date,
           p.sex,
           coalesce(m.relation, '') AS relation,
           (m.relation = '世帯主')::text AS is_head,
           coalesce(p.resident_code, '') AS resident_code,
           p.resident_number,
           p.nationality,
           coalesce(p.residence_status, '') AS residence_status,
           coalesce(p.residence_until::text, '') AS residence_until,
           coalesce(p.residence_card, '') AS residence_card,
           coalesce(p.honseki, '') AS honseki,
           coalesce(p.hittosha, '') AS hittosha,
           (n.person_id IS NOT NULL)::text AS nhi_insured,
           coalesce(n.symbol || '-' || n.number || '（枝番）' || n.branch, '') AS nhi_number,
           (l.person_id IS NOT NULL)::text AS late_elderly_insured,
           coalesce(l.number, '') AS late_elderly_number,
           (c.person_id IS NOT NULL)::text AS care_insured,
           coalesce(c.insured_number, '') AS care_number,
           CASE c.level WHEN '要支援1' THEN 'support1' WHEN '要支援2' THEN 'support2' WHEN '要介護1' THEN 'care1' WHEN '要介護2' THEN 'care2'
                        WHEN '要介護3' THEN 'care3' WHEN '要介護4' THEN 'care4' WHEN '要介護5' THEN 'care5' ELSE 'none' END AS care_level,
           coalesce(c.certified_to::text, '') AS care_certified_to,
           CASE s.kind WHEN 1 THEN 'first' WHEN 2 THEN 'second' WHEN 3 THEN 'third' ELSE 'none' END AS pension_category,
           coalesce(s.basic_number, '') AS pension_number,
           coalesce(s.linked, false)::text AS pension_linked,
           (a.claimant_id IS NOT NULL)::text AS child_allowance_recipient,
           coalesce(d.number, '') AS child_medical_number,
           coalesce(o.name, '') AS school_name,
           (k.person_id IS NOT NULL)::text AS card_held,
           coalesce(k.expires_on::text, '') AS card_expiry,
           coalesce(k.sign_cert_status = 'VALID', false)::text AS signing_certificate,
           (e.person_id IS NOT NULL)::text AS seal_registered,
           coalesce(e.number, '') AS seal_number,
           coalesce(t.income::text, '') AS income,
           coalesce(t.tax::text, '') AS tax,
           EXISTS (SELECT FROM registry.child_allowance_child q JOIN registry.child_allowance r ON r.claimant_id = q.claimant_id
                    WHERE q.child_id = p.id AND q.monthly_amount > 0 AND r.ended_month IS NULL)::text AS child_allowance_paid,
           (d.child_id IS NOT NULL AND (d.valid_to IS NULL OR d.valid_to >= current_date))::text AS child_medical_held
      FROM registry.person p
      LEFT JOIN registry.current_membership m ON m.person_id = p.id
      LEFT JOIN registry.nhi n ON n.person_id = p.id AND n.valid_to IS NULL
      LEFT JOIN registry.late_elderly l ON l.person_id = p.id AND l.valid_to IS NULL
      LEFT JOIN registry.nursing_care c ON c.person_id = p.id AND c.ended_on IS NULL
      LEFT JOIN registry.pension s ON s.person_id = p.id
      LEFT JOIN registry.child_allowance a ON a.claimant_id = p.id AND a.ended_month IS NULL
      LEFT JOIN registry.child_medical d ON d.child_id = p.id
      LEFT JOIN registry.schooling g ON g.child_id = p.id AND g.valid_to IS NULL
      LEFT JOIN registry.school o ON o.code = g.school_code
      LEFT JOIN registry.card k ON k.person_id = p.id
      LEFT JOIN registry.seal e ON e.person_id = p.id AND e.revoked_on IS NULL
      LEFT JOIN LATERAL (SELECT income, tax FROM registry.income_tax i WHERE i.person_id = p.id ORDER BY year DESC LIMIT 1) t ON true;
