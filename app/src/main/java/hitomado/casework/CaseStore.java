package hitomado.casework;

import hitomado.platform.text.NameFolding;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Rows of cases and their state intervals.
@Repository
class CaseStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CaseRow row;

    CaseStore(JdbcClient jdbc, JsonMapper json, CaseRow row) {
        this.jdbc = jdbc;
        this.json = json;
        this.row = row;
    }

    String nextNumber(LocalDate day) {
        var n = jdbc.sql("select nextval('casework.case_number')")
                .query(Long.class)
                .single();
        return "%d-%07d".formatted(day.getYear(), n);
    }

    boolean knows(UUID application) {
        return jdbc.sql("select exists (select 1 from casework.case_file where application = :application)")
                .param("application", application)
                .query(Boolean.class)
                .single();
    }

    /// Opens a case; false where this application has one already.
    boolean insert(CaseFile c) {
        return jdbc.sql("""
                        insert into casework.case_file (id, number, application, submission, receipt, procedure, revision,
                            life_event, unit, section, state, waits_for, subject_name, subject_folded, guarded,
                            filer_label, filer_basis, filer_actor, represented, channel, filed_on, deadline, due_on,
                            opened_at, facts)
                        values (:id, :number, :application, :submission, :receipt, :procedure, :revision,
                            :event, :unit, :section, :state, :waits, :name, :folded, :guarded,
                            :filer, :basis, :actor, :represented, :channel, :filed, :deadline, :due,
                            :opened, cast(:facts as jsonb))
                        on conflict (application) do nothing
                        """)
                        .params(origin(c.origin()))
                        .param("id", c.id().value())
                        .param("number", c.number())
                        .param("section", c.section())
                        .param("state", c.state().name())
                        .param("waits", c.waitsFor())
                        .param("name", c.subjectName())
                        .param("folded", NameFolding.fold(c.subjectName()))
                        .param("guarded", c.guarded())
                        .param("filer", c.filer().label())
                        .param("basis", c.filer().basis())
                        .param("actor", c.filer().actor())
                        .param("represented", c.filer().represented())
                        .param("channel", c.filer().channel())
                        .param("filed", c.dates().filedOn())
                        .param("deadline", c.dates().deadline())
                        .param("due", c.dates().dueOn())
                        .param("opened", Timestamp.from(c.dates().openedAt()))
                        .param("facts", json.writeValueAsString(c.facts()))
                        .update()
                == 1;
    }

    private static Map<String, Object> origin(CaseFile.Origin origin) {
        return Map.of(
                "application", origin.application().value(),
                "submission", origin.submission(),
                "receipt", origin.receipt(),
                "procedure", origin.procedure(),
                "revision", origin.revision(),
                "event", origin.lifeEvent(),
                "unit", origin.unit().value());
    }

    Optional<CaseFile> find(CaseId id) {
        return jdbc.sql("select * from casework.case_file where id = :id")
                .param("id", id.value())
                .query(row)
                .optional();
    }

    Optional<CaseFile> lock(CaseId id) {
        return jdbc.sql("select * from casework.case_file where id = :id for update")
                .param("id", id.value())
                .query(row)
                .optional();
    }

    Optional<CaseFile> lockByApplication(UUID application) {
        return jdbc.sql("select * from casework.case_file where application = :application for update")
                .param("application", application)
                .query(row)
                .optional();
    }

    /// Cases of the same submission, in the order they were opened.
    List<CaseFile> siblings(UUID submission) {
        return jdbc.sql("select * from casework.case_file where submission = :submission order by number")
                .param("submission", submission)
                .query(row)
                .list();
    }

    /// Cases of a submission that wait for the filing of a procedure, locked.
    List<CaseFile> lockWaiting(UUID submission, String procedure) {
        return jdbc.sql("""
                        select * from casework.case_file
                        where submission = :submission and waits_for = :procedure and state = 'AWAITING_MOVE'
                        order by id for update
                        """)
                .param("submission", submission)
                .param("procedure", procedure)
                .query(row)
                .list();
    }

    /// What a transition writes besides the state.
    record Move(
            CaseState to,
            CaseFile.@Nullable Claim claim,
            CaseFile.@Nullable Decision decision,
            LocalDate filedOn,
            @Nullable LocalDate dueOn) {
        static Move of(CaseFile file, CaseState to) {
            return new Move(
                    to,
                    file.claim(),
                    file.decision(),
                    file.dates().filedOn(),
                    file.dates().dueOn());
        }

        Move claimed(CaseFile.@Nullable Claim by) {
            return new Move(to, by, decision, filedOn, dueOn);
        }

        Move decided(CaseFile.Decision how) {
            return new Move(to, claim, how, filedOn, dueOn);
        }

        Move begun(LocalDate filed, LocalDate due) {
            return new Move(to, claim, decision, filed, due);
        }
    }

    /// Moves the case and its interval in one go; false where somebody was faster.
    boolean move(CaseFile c, Move move, String actor, Instant at) {
        var claim = move.claim();
        var decision = move.decision();
        var moved = jdbc.sql("""
                        update casework.case_file set state = :to, version = version + 1,
                            closed_at = case when :ended then cast(:at as timestamptz) end,
                            claimed_by = :claimedBy, claimed_label = :claimedLabel,
                            granted = :granted, decision_reason = :reason, filed_on = :filed, due_on = :due
                        where id = :id and version = :version
                        """)
                .param("to", move.to().name())
                .param("ended", move.to().ended())
                .param("at", Timestamp.from(at))
                .param("claimedBy", claim == null ? null : claim.by())
                .param("claimedLabel", claim == null ? null : claim.label())
                .param("granted", decision == null ? null : decision.granted())
                .param("reason", decision == null ? null : decision.reason())
                .param("filed", move.filedOn())
                .param("due", move.dueOn())
                .param("id", c.id().value())
                .param("version", c.version())
                .update();
        if (moved == 1) {
            interval(c.id(), move.to(), actor, at);
        }
        return moved == 1;
    }

    void interval(CaseId id, CaseState state, String actor, Instant at) {
        jdbc.sql("update casework.state_interval set ended_at = :at where case_id = :id and ended_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        insert into casework.state_interval (case_id, began_at, ended_at, state, actor)
                        values (:id, :at, null, :state, :actor)
                        """)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("state", state.name())
                .param("actor", actor)
                .update();
    }

    /// Something came in that a clerk has to see before acting on the case.
    void touch(CaseId id) {
        jdbc.sql("update casework.case_file set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    void setFacts(CaseId id, Map<String, String> facts) {
        jdbc.sql("update casework.case_file set facts = cast(:facts as jsonb) where id = :id")
                .param("facts", json.writeValueAsString(facts))
                .param("id", id.value())
                .update();
    }

    void setGuarded(CaseId id, boolean guarded) {
        jdbc.sql("update casework.case_file set guarded = :guarded where id = :id")
                .param("guarded", guarded)
                .param("id", id.value())
                .update();
    }
}
