package io.roundtrip.notify.guard;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

public final class InMemoryFoundMoves implements FoundMoves {
  private final List<FoundMove> all = new ArrayList<>();

  @Override
  public synchronized void note(FoundMove fresh) {
    if (find(fresh.item(), fresh.change()).isPresent()) return;
    all.add(
        new FoundMove(
            all.size() + 1,
            fresh.item(),
            fresh.project(),
            fresh.change(),
            fresh.author(),
            fresh.at(),
            fresh.why(),
            fresh.answer(),
            fresh.batch()));
  }

  @Override
  public Optional<FoundMove> find(IssueId item, ChangeId change) {
    return where(move -> move.item().equals(item) && move.change().equals(change), 1).stream()
        .findFirst();
  }

  @Override
  public List<FoundMove> by(String author, ProjectId project, Instant from, Instant to, int most) {
    return where(
        move ->
            move.author().equals(author)
                && move.project().equals(project)
                && !move.at().isBefore(from)
                && !move.at().isAfter(to),
        most);
  }

  @Override
  public List<FoundMove> open(ProjectId project, Set<Reason> why, Instant from, int most) {
    return newest(
        move -> move.why() != null && why.contains(move.why()) && move.answer() == null,
        project,
        from,
        most);
  }

  @Override
  public List<FoundMove> decided(ProjectId project, Instant from, int most) {
    return newest(move -> move.why() != null && move.answer() != null, project, from, most);
  }

  private List<FoundMove> newest(
      Predicate<FoundMove> which, ProjectId project, Instant from, int most) {
    return all.stream()
        .filter(which)
        .filter(move -> move.project().equals(project) && !move.at().isBefore(from))
        .sorted(Comparator.comparing(FoundMove::at).thenComparing(FoundMove::id).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public void hold(FoundMove move) {
    all.replaceAll(old -> old.id() == move.id() ? old.because(move.why()) : old);
  }

  @Override
  public void decide(FoundMove move) {
    all.replaceAll(old -> old.id() == move.id() ? move : old);
  }

  private List<FoundMove> where(Predicate<FoundMove> which, int most) {
    return all.stream()
        .filter(which)
        .sorted(Comparator.comparing(FoundMove::at))
        .limit(most)
        .toList();
  }
}
