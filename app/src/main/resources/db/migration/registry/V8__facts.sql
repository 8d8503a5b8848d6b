-- The register as facts: one row a person, one column a fact, '' where the office knows that there is none.
-- RegisterFacts.java pairs fact ids with these columns; nothing else reads departmental tables for facts.

CREATE VIEW registry.current_address AS
    SELECT a.*, w.name AS ward FROM registry.address a LEFT JOIN registry.ward w ON w.code = a.ward_code
     WHERE a.superseded_at IS NULL AND a.valid_to IS NULL;

CREATE VIEW registry.current_membership AS
    SELECT * FROM registry.membership WHERE superseded_at IS NULL AND valid_to IS NULL;

CREATE VIEW registry.person_fact AS
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
           coalesce(t.tax::text, '') AS tax
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

CREATE VIEW registry.household_fact AS
    SELECT a.person_id,
           m.household_id,
           h.number AS household_number,
           a.prefecture,
           a.city || coalesce(a.ward, '') AS city,
           a.town, a.block,
           coalesce(a.building, '') AS building,
           coalesce(a.postcode, '') AS postcode,
           coalesce(a.town_code, '') AS town_code,
           (g.id IS NOT NULL)::text AS dog_registered,
           coalesce(g.owner_name, '') AS dog_owner,
           coalesce(g.registration_number, '') AS dog_number,
           coalesce(g.registration_year::text, '') AS dog_year,
           coalesce(g.name, '') AS dog_name,
           coalesce(g.breed, '') AS dog_breed,
           coalesce(g.coat, '') AS dog_coat,
           coalesce(g.sex, '') AS dog_sex,
           coalesce(g.born_on::text, '') AS dog_birth,
           coalesce(g.microchip IS NOT NULL, false)::text AS dog_chip,
           coalesce(g.microchip, '') AS dog_chip_number
      FROM registry.current_address a
      LEFT JOIN registry.current_membership m ON m.person_id = a.person_id
      LEFT JOIN registry.household h ON h.id = m.household_id
      LEFT JOIN LATERAL (
          SELECT d.*, p.family_name || '　' || p.given_name AS owner_name
            FROM registry.membership o JOIN registry.dog d ON d.owner_id = o.person_id JOIN registry.person p ON p.id = d.owner_id
           WHERE o.household_id = m.household_id AND o.superseded_at IS NULL AND o.valid_to IS NULL AND d.ended_on IS NULL
           ORDER BY d.registration_year DESC, d.id LIMIT 1) g ON true;
