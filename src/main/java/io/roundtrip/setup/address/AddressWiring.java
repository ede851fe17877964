package io.roundtrip.setup.address;

import io.roundtrip.host.CustomerSite;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Site;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Outbox;
import io.roundtrip.roadmap.StatusMappings;
import io.roundtrip.setup.CheckHealth;
import io.roundtrip.setup.GapTexts;
import io.roundtrip.setup.KnownSettings;
import io.roundtrip.setup.ProjectPlaces;
import io.roundtrip.setup.QueueHealth;
import io.roundtrip.setup.Switches;
import io.roundtrip.setup.address.web.CustomersPage;
import io.roundtrip.setup.jira.BoardFilter;
import io.roundtrip.setup.web.SettingsNotes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the room. */
@Configuration(proxyBeanMethods = false)
class AddressWiring {
  @Bean
  CustomerAddress customerAddress(Switches switches, Deeds deeds, Clock clock) {
    return new CustomerAddress(switches, deeds, clock);
  }

  @Bean
  AnswerAddress answerAddress(Switches switches, Deeds deeds, Clock clock) {
    return new AnswerAddress(switches, deeds, clock);
  }

  @Bean
  AnswersHealth answersHealth(AnswerAddress answers, Supplier<AnswersHealth.Read> read) {
    return new AnswersHealth(answers, read);
  }

  @Bean
  CustomersPage customersPage(Phrases phrases, Site site) {
    return new CustomersPage(phrases, site);
  }

  @Bean
  SettingsNotes settingsNotes(
      GapTexts gaps,
      StatusMappings mappings,
      BoardFilter board,
      CustomerSite customers,
      AnswerAddress returned) {
    BooleanSupplier stops =
        () -> customers.address().isPresent() || !returned.now().address().isEmpty();
    return new SettingsNotes(gaps, mappings, board, stops);
  }

  /** The lines of health about mail: who can stop it, and what waits. */
  @Bean
  @Qualifier("mail")
  Supplier<List<CheckHealth.Line>> mailHealth(
      CustomerAddress address,
      AnswerAddress returned,
      AnswersHealth answers,
      KnownSettings settings,
      ProjectPlaces places,
      Outbox outbox,
      @Qualifier("stuck") Supplier<Set<ProjectId>> stuck,
      @Qualifier("work") IntFunction<List<CheckHealth.Line>> work,
      @Qualifier("waits-for-a-word") Supplier<Map<ProjectId, Integer>> held,
      Clock clock) {
    CustomerHealth stop =
        new CustomerHealth(
            address, () -> returned.now().address(), new UnansweredProjects(settings, places));
    QueueHealth queue =
        new QueueHealth(
            outbox,
            clock,
            () -> stuck.get().stream().map(places::key).sorted().toList(),
            work,
            () -> byKey(held.get(), places));
    return () ->
        Stream.concat(Stream.of(stop.line(), answers.line()), queue.lines().stream()).toList();
  }

  private static Map<String, Integer> byKey(Map<ProjectId, Integer> held, ProjectPlaces places) {
    Map<String, Integer> keys = new TreeMap<>();
    held.forEach((project, mails) -> keys.put(places.key(project), mails));
    return keys;
  }
}
