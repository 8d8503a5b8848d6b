-- What the database refuses: overwriting, deleting, a record without its 異動, and a person who is in two states at once.

CREATE FUNCTION registry.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'registry.% keeps its rows', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'kept_for_ever';
END $$;

-- a period row may be superseded once, and nothing else of it may change
CREATE FUNCTION registry.only_supersede() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.superseded_at IS NOT NULL OR NEW.superseded_at IS NULL OR NEW.ended_by IS NULL
       OR (to_jsonb(NEW) - 'superseded_at' - 'ended_by') <> (to_jsonb(OLD) - 'superseded_at' - 'ended_by') THEN
        RAISE EXCEPTION 'registry.% is superseded, never overwritten', TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'never_overwritten';
    END IF;
    RETURN NEW;
END $$;

-- every later word in a person's record names the 異動 that wrote it, and the former record is kept
CREATE FUNCTION registry.keep_person_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE processed timestamptz;
BEGIN
    SELECT c.processed_at INTO processed FROM registry.change c WHERE c.id = NEW.change_id;
    IF processed IS NULL OR NEW.change_id IS NOT DISTINCT FROM OLD.change_id OR NEW.id <> OLD.id THEN
        RAISE EXCEPTION 'a person changes only by a new 異動'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'person_changes_by_a_change';
    END IF;
    NEW.recorded_at := processed;
    INSERT INTO registry.person_version (person_id, recorded_at, superseded_at, change_id, record)
    VALUES (OLD.id, OLD.recorded_at, processed, NEW.change_id, to_jsonb(OLD));
    RETURN NEW;
END $$;

-- nobody who died or left lives on in the city
CREATE FUNCTION registry.no_address_after_the_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE p record;
BEGIN
    IF NEW.superseded_at IS NOT NULL THEN
        RETURN NEW;
    END IF;
    SELECT status, ceased_on INTO p FROM registry.person WHERE id = NEW.person_id;
    IF p.status IN ('DEAD', 'CANCELLED') AND (NEW.valid_to IS NULL OR NEW.valid_to > p.ceased_on) THEN
        RAISE EXCEPTION 'a dead or cancelled person has no later address'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'no_address_after_the_end';
    END IF;
    RETURN NEW;
END $$;

-- at commit: a resident lives at one place in one household; anyone else in none
CREATE FUNCTION registry.person_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    who uuid := CASE WHEN TG_TABLE_NAME = 'person' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'person_id' END;
    here text;
    addresses integer;
    households integer;
BEGIN
    SELECT status INTO here FROM registry.person WHERE id = who;
    SELECT count(*) INTO addresses FROM registry.address
     WHERE person_id = who AND place = 'CITY' AND superseded_at IS NULL AND valid_to IS NULL;
    SELECT count(*) INTO households FROM registry.membership
     WHERE person_id = who AND superseded_at IS NULL AND valid_to IS NULL;
    IF (here = 'RESIDENT' AND (addresses <> 1 OR households <> 1)) OR (here <> 'RESIDENT' AND addresses + households <> 0) THEN
        RAISE EXCEPTION 'a resident has one address and one household, anyone else none (%: %, %)', here, addresses, households
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'person_is_whole';
    END IF;
    RETURN NULL;
END $$;

-- at commit: a household with members has its 世帯主
CREATE FUNCTION registry.household_has_a_head() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    members integer;
    heads integer;
BEGIN
    SELECT count(*), count(*) FILTER (WHERE relation = '世帯主') INTO members, heads FROM registry.membership
     WHERE household_id = NEW.household_id AND superseded_at IS NULL AND valid_to IS NULL;
    IF members > 0 AND heads <> 1 THEN
        RAISE EXCEPTION 'a household with members has one 世帯主, not %', heads
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'household_has_a_head';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER kept BEFORE DELETE OR UPDATE ON registry.change FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
CREATE TRIGGER kept BEFORE DELETE OR UPDATE ON registry.change_person FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
CREATE TRIGGER kept BEFORE DELETE OR UPDATE ON registry.person_version FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
CREATE TRIGGER kept BEFORE DELETE OR UPDATE ON registry.access_log FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
CREATE TRIGGER kept BEFORE DELETE ON registry.person FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
CREATE TRIGGER kept BEFORE DELETE ON registry.household FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
CREATE TRIGGER kept BEFORE DELETE ON registry.address FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
CREATE TRIGGER kept BEFORE DELETE ON registry.membership FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();

CREATE TRIGGER superseded BEFORE UPDATE ON registry.address FOR EACH ROW EXECUTE FUNCTION registry.only_supersede();
CREATE TRIGGER superseded BEFORE UPDATE ON registry.membership FOR EACH ROW EXECUTE FUNCTION registry.only_supersede();
CREATE TRIGGER versioned BEFORE UPDATE ON registry.person FOR EACH ROW EXECUTE FUNCTION registry.keep_person_version();
CREATE TRIGGER ended BEFORE INSERT ON registry.address FOR EACH ROW EXECUTE FUNCTION registry.no_address_after_the_end();

CREATE CONSTRAINT TRIGGER whole AFTER INSERT OR UPDATE ON registry.person
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION registry.person_is_whole();
CREATE CONSTRAINT TRIGGER whole AFTER INSERT OR UPDATE ON registry.address
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION registry.person_is_whole();
CREATE CONSTRAINT TRIGGER whole AFTER INSERT OR UPDATE ON registry.membership
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION registry.person_is_whole();
CREATE CONSTRAINT TRIGGER headed AFTER INSERT OR UPDATE ON registry.membership
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION registry.household_has_a_head();
