package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one person dismissed in a project is taken back as a set; and what was learned is forgotten.
 * Whoever calls has checked the permission.
 */
public final class TakeBackDismissals {
  /** Farther back nobody looks. */
  private static final int NEWEST = 5_000;

  private final Judgements judgements;
  private final LearnWeights learned;
  private final Visibility visibility;
  private final UserNames names;
  private final Deeds deeds;

  TakeBackDismissals(
      Judgements judgements,
      LearnWeights learned,
      Visibility visibility,
      UserNames names,
      Deeds deeds) {
    this.judgements = judgements;
    this.learned = learned;
    this.visibility = visibility;
    this.names = names;
    this.deeds = deeds;
  }

  /**
   * Who dismissed how much, most first, of the pairs both of which the reader may see; of the
   * others nobody hears. One query.
   */
  public List<Dismissals> of(ProjectId project, UserKey reader) {
    return Dismissals.of(seen(judgements.dismissed(project, null, NEWEST), reader));
  }

  private List<Dismissed> seen(List<Dismissed> pairs, UserKey reader) {
    Set<IssueId> issues = new HashSet<>();
    for (Dismissed one : pairs) issues.addAll(List.of(one.pair().low(), one.pair().high()));
    Set<IssueId> shown = visibility.shown(issues, reader).keySet();
    return pairs.stream()
        .filter(one -> shown.contains(one.pair().low()) && shown.contains(one.pair().high()))
        .toList();
  }

  public String name(Dismissals set) {
    return names.of(set.by());
  }

  /**
   * The pairs may come up again, and nothing is learned from them. What whoever asks may not see
   * stays dismissed. Repeating changes nothing.
   *
   * @return how many pairs there were
   */
  public int all(ProjectId project, UserKey of, UserKey by) {
    List<Dismissed> pairs = seen(judgements.dismissed(project, of, NEWEST), by);
    int taken = judgements.forget(project, of, pairs.stream().map(Dismissed::pair).toList());
    learned.forgetAll();
    if (taken == 0) return 0;
    String words = deeds.say("roundtrip.deed.pairs-back", names.of(of), taken);
    deeds.done(DeedLine.of(by, "dismissals-back", project, words));
    return taken;
  }

  /** Another one after each {@link #unlearn}. */
  public long version(ProjectId project) {
    return deeds.version(project, "unlearn");
  }

  /**
   * Back to the standard; dismissed pairs stay dismissed. Repeating changes nothing.
   *
   * @param seen the version that whoever asks saw
   * @throws Refused CONFLICT when somebody did so meanwhile
   */
  public void unlearn(ProjectId project, long seen, UserKey by) {
    if (seen != version(project)) throw deeds.meanwhile(project, "unlearn");
    LearnWeights.Learning before = learned.shown(project);
    if (before.confirmed() + before.dismissed() == 0) return;
    learned.reset(project);
    deeds.done(DeedLine.of(by, "unlearn", project, changes(before)));
  }

  private List<String> changes(LearnWeights.Learning before) {
    String signs = deeds.say("roundtrip.deed.learned", before.confirmed() + before.dismissed());
    return List.of(
        signs,
        weight(
            "roundtrip.canonical.automatic.weight.words",
            before.now().words(),
            before.standard().words()),
        weight(
            "roundtrip.canonical.automatic.weight.meaning",
            before.now().meaning(),
            before.standard().meaning()),
        weight(
            "roundtrip.canonical.automatic.weight.component",
            before.now().component(),
            before.standard().component()),
        weight(
            "roundtrip.canonical.automatic.weight.age",
            before.now().age(),
            before.standard().age()));
  }

  private String weight(String name, double before, double after) {
    return deeds.change(deeds.say(name), shown(before), shown(after));
  }

  private static String shown(double weight) {
    return String.valueOf(Math.round(weight * 1_000) / 1_000.0);
  }
}
