package io.roundtrip.notify.news;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.Untold;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who hears of an undo window, or why nobody does: asked when it ends, and while it is shown. */
public final class Listeners {
  private final Audience audience;
  private final Untold untold;

  private final NewsGuard guard;

  Listeners(Audience audience, Untold untold, NewsGuard guard) {
    this.audience = audience;
    this.untold = untold;
    this.guard = guard;
  }

  /**
   * @param asked all that are to get a row; empty where {@code nobody} says why
   * @param glad those of them for whom it is news
   * @param here how many of these hear of it from this item
   * @param nobody why nobody hears of it; empty when somebody does
   */
  record Found(List<Recipient> asked, List<Recipient> glad, int here, Optional<Reason> nobody) {
    static Found nobody(Reason why) {
      return new Found(List.of(), List.of(), 0, Optional.of(why));
    }
  }

  Found of(UndoWindow undoWindow, Rules rules) {
    boolean back = rules.on() && undoWindow.isNetZero();
    Set<ContactId> only = back ? untold.of(undoWindow) : Set.of();
    if (back && only.isEmpty()) return Found.nobody(Reason.NET_ZERO);
    Optional<Reason> silent = NewsPolicy.silent(undoWindow, rules);
    if (silent.isPresent()) return Found.nobody(silent.get());
    if (audience.isToldAbove(undoWindow.item())) return Found.nobody(Reason.TOLD_ABOVE);
    List<Recipient> all = audience.of(undoWindow.item());
    if (all.isEmpty()) return Found.nobody(unheard(undoWindow));
    List<Recipient> asked =
        all.stream().filter(person -> !back || only.contains(person.contact())).toList();
    if (asked.isEmpty()) return Found.nobody(Reason.NET_ZERO);
    List<Recipient> glad = asked.stream().filter(each -> !foundBroken(each, undoWindow)).toList();
    int here = (int) glad.stream().filter(person -> rules.toldByTop() || !person.below()).count();
    return new Found(asked, glad, here, none(glad, here));
  }

  /** While it is open: with why nobody would hear of it, if it ended as it is. */
  public UndoWindow foreseen(UndoWindow undoWindow, Rules rules) {
    boolean open = undoWindow.step() == UndoWindow.Step.OPEN && undoWindow.outcome() == null;
    if (!open) return undoWindow;
    Optional<Reason> nobody = of(undoWindow, rules).nobody();
    return undoWindow.because(nobody.or(() -> ahead(undoWindow, rules)).orElse(null));
  }

  /** How many mails it would make if it ended as it is; a few queries. */
  int mailsOf(UndoWindow open, Rules rules) {
    return open.outcome() == null ? of(open, rules).glad().size() : 0;
  }

  private Optional<Reason> ahead(UndoWindow undoWindow, Rules rules) {
    return guard.ahead(undoWindow.item(), undoWindow.news(), undoWindow.project(), rules);
  }

  private static Optional<Reason> none(List<Recipient> glad, int here) {
    if (glad.isEmpty()) return Optional.of(Reason.BROKEN_AGAIN);
    return here == 0 ? Optional.of(Reason.TOLD_BELOW) : Optional.empty();
  }

  private static boolean foundBroken(Recipient person, UndoWindow undoWindow) {
    return undoWindow.to() == RoadmapStatus.SHIPPED && person.foundBroken(undoWindow.last());
  }

  /** Feedback that belongs to an item is quiet; the item tells. */
  private Reason unheard(UndoWindow undoWindow) {
    return audience.isPart(undoWindow.item()) ? Reason.TOLD_BY_ITEM : Reason.NOBODY_ASKED;
  }
}
