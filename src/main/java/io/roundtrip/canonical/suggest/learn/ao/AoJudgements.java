package io.roundtrip.canonical.suggest.learn.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.canonical.suggest.learn.Dismissed;
import io.roundtrip.canonical.suggest.learn.Judgement;
import io.roundtrip.canonical.suggest.learn.Judgements;
import io.roundtrip.canonical.suggest.learn.Pair;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.similarity.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** Judgements in the table JUDGED. */
public final class AoJudgements implements Judgements {
  private static final String OF_PERSON = "PROJECT_ID = ? AND JUDGED_BY = ? AND CONFIRMED = ?";

  private final ActiveObjects ao;

  public AoJudgements(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void keep(Judgement judgement) {
    if (changed(judgement)) return;
    Ensured.inserted(() -> ao.create(JudgedRow.class, row(judgement)), () -> changed(judgement));
  }

  private boolean changed(Judgement judgement) {
    JudgedRow[] rows = rows("PAIR_KEY = ?", judgement.pair().key());
    for (JudgedRow row : rows) {
      row.setProjectId(judgement.project().value());
      row.setConfirmed(judgement.confirmed());
      row.setSigns(signs(judgement));
      row.setJudgedBy(judgement.by().value());
      row.setJudgedAt(judgement.at().toEpochMilli());
      row.save();
    }
    return rows.length > 0;
  }

  private static Map<String, Object> row(Judgement judgement) {
    Map<String, Object> row = new HashMap<>();
    row.put("PAIR_KEY", judgement.pair().key());
    row.put("LOW_ID", judgement.pair().low().value());
    row.put("HIGH_ID", judgement.pair().high().value());
    row.put("PROJECT_ID", judgement.project().value());
    row.put("CONFIRMED", judgement.confirmed());
    row.put("SIGNS", signs(judgement));
    row.put("JUDGED_BY", judgement.by().value());
    row.put("JUDGED_AT", judgement.at().toEpochMilli());
    return row;
  }

  private static @Nullable String signs(Judgement judgement) {
    return judgement.signs() == null ? null : SignsText.of(judgement.signs());
  }

  @Override
  public boolean forget(Pair pair, boolean confirmed) {
    String where = "PAIR_KEY = ? AND CONFIRMED = ?";
    return ao.deleteWithSQL(JudgedRow.class, where, pair.key(), confirmed) > 0;
  }

  @Override
  public int forget(ProjectId project, UserKey by, Collection<Pair> pairs) {
    int forgotten = 0;
    for (List<Pair> chunk : Chunks.of(pairs)) {
      List<Object> values = new ArrayList<>(List.of(project.value(), by.value(), false));
      for (Pair pair : chunk) values.add(pair.key());
      String where = OF_PERSON + " AND " + Chunks.in("PAIR_KEY", chunk);
      forgotten += ao.deleteWithSQL(JudgedRow.class, where, values.toArray());
    }
    return forgotten;
  }

  @Override
  public int dismissed(ProjectId project, UserKey by, Instant since) {
    return ao.count(
        JudgedRow.class,
        OF_PERSON + " AND JUDGED_AT >= ?",
        project.value(),
        by.value(),
        false,
        since.toEpochMilli());
  }

  @Override
  public List<Dismissed> dismissed(ProjectId project, @Nullable UserKey by, int most) {
    List<Dismissed> dismissed = new ArrayList<>();
    Query query = Query.select("ID, LOW_ID, HIGH_ID, JUDGED_BY, JUDGED_AT");
    if (by == null) query.where("PROJECT_ID = ? AND CONFIRMED = ?", project.value(), false);
    else query.where(OF_PERSON, project.value(), by.value(), false);
    ao.stream(
        JudgedRow.class,
        query.order("JUDGED_AT DESC").limit(most),
        row ->
            dismissed.add(
                new Dismissed(
                    Pair.of(new IssueId(row.getLowId()), new IssueId(row.getHighId())),
                    new UserKey(row.getJudgedBy()),
                    Instant.ofEpochMilli(row.getJudgedAt()))));
    return dismissed;
  }

  @Override
  public Set<IssueId> dismissedWith(IssueId issue) {
    Set<IssueId> others = new HashSet<>();
    long id = issue.value();
    for (JudgedRow row : rows("(LOW_ID = ? OR HIGH_ID = ?) AND CONFIRMED = ?", id, id, false))
      others.add(new IssueId(row.getLowId() == id ? row.getHighId() : row.getLowId()));
    return others;
  }

  @Override
  public List<Judged> newest(ProjectId project, int most) {
    List<Judged> judged = new ArrayList<>();
    Query query =
        Query.select("ID, CONFIRMED, SIGNS, JUDGED_AT")
            .where("PROJECT_ID = ? AND SIGNS IS NOT NULL", project.value())
            .order("JUDGED_AT DESC")
            .limit(most);
    ao.stream(
        JudgedRow.class,
        query,
        row ->
            SoundRows.one(ao, JudgedRow.class, row, AoJudgements::judged)
                .flatMap(each -> each)
                .ifPresent(judged::add));
    return judged;
  }

  private static Optional<Judged> judged(JudgedRow row) {
    return SignsText.read(row.getSigns()).map(signs -> new Judged(signs, row.getConfirmed()));
  }

  @Override
  public void unlearn(ProjectId project) {
    for (JudgedRow row : rows("PROJECT_ID = ? AND SIGNS IS NOT NULL", project.value())) {
      row.setSigns(null);
      row.save();
    }
  }

  private JudgedRow[] rows(String where, Object... values) {
    return ao.find(JudgedRow.class, Query.select().where(where, values));
  }
}
