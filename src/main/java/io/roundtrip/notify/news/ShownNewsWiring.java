package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.NewsAhead;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Standstill;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import io.roundtrip.notify.news.window.Untold;
import io.roundtrip.roadmap.Followed;
import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What panels say of news, and what becomes of it where nobody is at an address. */
@Configuration(proxyBeanMethods = false)
class ShownNewsWiring {
  @Bean
  Listeners listeners(Audience audience, UndoWindows undoWindows, Outbox outbox, NewsGuard guard) {
    return new Listeners(audience, new Untold(undoWindows, outbox), guard);
  }

  @Bean
  Readdress readdress(
      Audience audience, Outbox outbox, @Qualifier("mail") Worker mail, Clock clock) {
    return new Readdress(audience, outbox, mail, clock);
  }

  @Bean
  NewsAhead newsAhead(Hints hints) {
    return hints::isFresh;
  }

  @Bean
  ReadNews readNews(
      UndoWindows undoWindows,
      Listeners listeners,
      Outbox outbox,
      Followed followed,
      Rulebook rules,
      Standstill standstill) {
    return new ReadNews(undoWindows, listeners, outbox, followed, rules, standstill);
  }

  @Bean
  NewsAhead.Waiting waitingNews(
      Outbox outbox, StopMail stop, UndoWindows undoWindows, Listeners listeners, Rulebook rules) {
    return new WaitingNews(outbox, stop, undoWindows, listeners, rules);
  }

  // News of this item is still to be told, or to be looked at. A few queries, the history last.
  @Bean
  @Qualifier("news-under-way")
  Predicate<IssueId> newsUnderWay(
      UndoWindows undoWindows, Outbox outbox, Hints hints, Reconcile reconcile) {
    return item ->
        undoWindows.of(item, 1).stream().anyMatch(UndoWindow::isUnderWay)
            || outbox.open(item) > 0
            || hints.isFresh(item)
            || reconcile.isBehind(item);
  }
}
