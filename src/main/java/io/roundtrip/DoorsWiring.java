package io.roundtrip;

import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.FeedbackLinks;
import io.roundtrip.canonical.Place;
import io.roundtrip.canonical.Requester;
import io.roundtrip.canonical.Requesters;
import io.roundtrip.canonical.auto.Readers;
import io.roundtrip.canonical.group.BrokenAgain;
import io.roundtrip.canonical.suggest.ProjectsOn;
import io.roundtrip.host.Worker;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Teller;
import io.roundtrip.notify.news.Acknowledge;
import io.roundtrip.roadmap.Duplicates;
import io.roundtrip.roadmap.ItemShipped;
import io.roundtrip.roadmap.StatusHistory;
import io.roundtrip.roadmap.follow.FollowRule;
import io.roundtrip.setup.AllSettings;
import io.roundtrip.setup.KnownSettings;
import io.roundtrip.setup.Settings;
import io.roundtrip.setup.setting.Setting;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What one room asks another. */
@Configuration(proxyBeanMethods = false)
class DoorsWiring {
  // Who is told of an item: whoever requested it.
  @Bean
  Audience audience(
      Requesters requesters,
      FeedbackLinks links,
      Items items,
      Rulebook rulebook,
      BrokenAgain brokenAgain) {
    Teller teller =
        new Teller(
            item -> links.placeOf(item).map(Place::above).orElse(List.of()),
            item -> items.now(item).map(ItemNow::project),
            rulebook);
    return new Audience() {
      @Override
      public List<Recipient> of(IssueId item) {
        return recipients(requesters.of(item));
      }

      @Override
      public Optional<Recipient> of(IssueId item, ContactId person) {
        return recipients(requesters.of(item, person)).stream().findFirst();
      }

      private List<Recipient> recipients(List<Requester> asked) {
        Map<IssueId, Instant> again =
            brokenAgain.of(asked.stream().flatMap(DoorsWiring::spoken).toList());
        return asked.stream().map(each -> recipient(each, again)).toList();
      }

      @Override
      public boolean isToldAbove(IssueId item) {
        return teller.isAbove(item);
      }

      @Override
      public boolean isFrom(IssueId feedback, ContactId person) {
        return requesters.isFrom(feedback, person);
      }

      @Override
      public boolean isPart(IssueId feedback) {
        return requesters.isLinked(feedback);
      }
    };
  }

  private static Stream<IssueId> spoken(Requester asked) {
    return Stream.concat(Stream.of(asked.feedback()), asked.wishes().stream()).distinct();
  }

  private static Recipient recipient(Requester asked, Map<IssueId, Instant> again) {
    return new Recipient(
        asked.contact(),
        asked.words(),
        asked.wishes(),
        asked.wishes().isEmpty(),
        spoken(asked)
            .map(again::get)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  // "We have it" is true of feedback that is open and stands for itself.
  @Bean
  Acknowledge acknowledge(
      Rulebook rules,
      Outbox outbox,
      @Qualifier("mail") Worker mail,
      Clock clock,
      Requesters requesters,
      Items items) {
    Predicate<IssueId> closed = issue -> items.now(issue).filter(ItemNow::isSettled).isPresent();
    return new Acknowledge(rules, outbox, mail, clock, closed.or(requesters::isLinked));
  }

  // Somebody waits for every item with evidence, and for feedback of theirs.
  @Bean
  EvidencedItems evidencedItems(Evidence evidence, Signals signals, StatusHistory histories) {
    return new AskedItems(evidence, signals, histories);
  }

  // What an item shows of the roadmap, the feedback that was merged into it shows too.
  @Bean
  Duplicates duplicates(Evidence evidence, BrokenAgain brokenAgain) {
    return new Duplicates() {
      @Override
      public Set<IssueId> of(IssueId item) {
        return evidence.linkedTo(item);
      }

      @Override
      public Set<IssueId> of(ItemShipped fact) {
        Set<IssueId> all = new HashSet<>(of(fact.item()));
        brokenAgain
            .of(all)
            .forEach(
                (feedback, at) -> {
                  if (!at.isBefore(fact.at())) all.remove(feedback);
                });
        return all;
      }
    };
  }

  // Feedback follows in the name of whoever saved its project's settings.
  @Bean
  FollowRule followRule(AllSettings settings, Readers readers) {
    return project -> {
      Settings now = settings.of(project);
      if (!now.isReadable()) return FollowRule.Decided.UNKNOWN;
      boolean on = now.on() && now.get(Setting.FOLLOW);
      return new FollowRule.Decided(on, now.by(), on && readers.decides(now.by(), project));
    };
  }

  @Bean
  @Qualifier("feedback-type")
  Predicate<String> hasFeedbackType(FeedbackFields fields) {
    return fields::isFeedback;
  }

  // Similar issues are looked for where Roundtrip is on.
  @Bean
  ProjectsOn projectsOn(Rulebook rules, KnownSettings known) {
    return new ProjectsOn() {
      @Override
      public boolean has(ProjectId project) {
        return rules.isOn(project);
      }

      @Override
      public Map<ProjectId, Instant> all() {
        Map<ProjectId, Instant> on = new HashMap<>();
        known.on().forEach((project, settings) -> on.put(project, settings.since()));
        return on;
      }
    };
  }

  @Bean
  Answer answer(Acknowledge acknowledge, Signals signals) {
    return new Answer(acknowledge, signals);
  }
}
