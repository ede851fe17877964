package io.roundtrip.canonical.merge;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes down, in words, that a link was taken back. */
final class LinkTakenBack implements Consumer<NoCircles.TakenBack> {
  private final Visibility visibility;
  private final Deeds deeds;

  LinkTakenBack(Visibility visibility, Deeds deeds) {
    this.visibility = visibility;
    this.deeds = deeds;
  }

  @Override
  public void accept(NoCircles.TakenBack link) {
    Map<IssueId, Visibility.Shown> shown =
        visibility.shown(Set.of(link.feedback(), link.item()), link.by());
    String both =
        deeds.say(
            "roundtrip.deed.group", key(shown.get(link.feedback())), key(shown.get(link.item())));
    deeds.done(DeedLine.of(link.by(), "link-taken-back", null, both));
  }

  private String key(Visibility.@Nullable Shown issue) {
    return issue == null ? deeds.say("roundtrip.deed.hidden") : issue.key();
  }
}
