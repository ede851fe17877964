package io.roundtrip.notify.crash;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import io.roundtrip.AoOnPostgres;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Signer;
import io.roundtrip.host.Turns;
import io.roundtrip.host.Workers;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.MailHalt;
import io.roundtrip.notify.MailTrouble;
import io.roundtrip.notify.Reach;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.UnsubscribeLinks;
import io.roundtrip.notify.back.Halt;
import io.roundtrip.notify.letter.Compose;
import io.roundtrip.notify.letter.InMemoryTemplates;
import io.roundtrip.notify.news.FakeJira;
import io.roundtrip.notify.news.ao.AoLooks;
import io.roundtrip.notify.news.sweep.Unlooked;
import io.roundtrip.roadmap.ItemShipped;
import io.roundtrip.roadmap.RoadmapMoved;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.setup.Switches;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.Signals;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * What the product's own sender finds around it in a node of the crash bench: Active Objects on
 * PostgreSQL and a mail server are real; Jira, customers and the projects' rules are as simple as
 * can be. Whoever has the number n has the address of n.
 */
@Configuration(proxyBeanMethods = false)
public class Surroundings {
  static final int ITEMS = 20;

  /** Which node a life is of, which it is told late; else it is one of its own. */
  static final String NODE = "crash.node";

  private static final int PROJECTS = 4;
  private static final int DOMAINS = 40;

  public static IssueId item(long person) {
    return new IssueId(20_000 + person % ITEMS);
  }

  public static ProjectId project(IssueId item) {
    return new ProjectId(10_000 + item.value() % PROJECTS);
  }

  static List<ProjectId> projects() {
    return LongStream.range(0, PROJECTS).mapToObj(p -> new ProjectId(10_000 + p)).toList();
  }

  public static String address(long person) {
    return "person" + person + "@d" + person % DOMAINS + ".example";
  }

  @Bean
  AoOnPostgres database() {
    return AoOnPostgres.at(System.getProperty("crash.db"));
  }

  @Bean
  ActiveObjects activeObjects(AoOnPostgres database) {
    return database.ao();
  }

  @Bean
  ConditionalWrites conditionalWrites(AoOnPostgres database) {
    return new JdbcConditionalWrites(database.sql(), "io.roundtrip");
  }

  @Bean
  Clock clock() {
    return Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.getLong("crash.later", 0)));
  }

  @Bean
  ClusterManager cluster() {
    String life = System.getProperty("crash.life");
    Supplier<String> name = () -> System.getProperty(NODE, life);
    return answering(
        ClusterManager.class,
        Map.of("getNodeId", name, "isClustered", true, "findLiveNodes", List.of()));
  }

  @Bean
  MailServerManager mailServers() {
    SMTPMailServer server =
        answering(
            SMTPMailServer.class,
            Map.of(
                "getHostname",
                "127.0.0.1",
                "getPort",
                System.getProperty("crash.smtp"),
                "getTimeout",
                10_000L,
                "getDefaultFrom",
                "roundtrip@mail.example.com",
                "getProperties",
                new Properties()));
    return answering(
        MailServerManager.class,
        Map.of("getDefaultSMTPMailServer", server, "isDefaultSMTPMailServerDefined", true));
  }

  @Bean
  Turns turns() {
    return new Turns() {
      @Override
      public <T> T take(Supplier<T> work) {
        return work.get();
      }
    };
  }

  @Bean
  Workers workers(Turns turns) {
    return new Workers(turns, () -> false);
  }

  @Bean
  Signer signer() {
    return new FixedSigner();
  }

  @Bean
  Halt haltMail() {
    return answering(Halt.class, Map.of());
  }

  @Bean
  MailHalt mailHalt() {
    return Optional::empty;
  }

  @Bean
  @Qualifier("respects-no-mail")
  Predicate<ProjectId> respectsNoMail() {
    return project -> true;
  }

  @Bean
  MailTrouble mailTrouble() {
    return new MailTrouble() {
      @Override
      public void raise(Reason why, String said) {}

      @Override
      public void untrusted(String said) {}

      @Override
      public Optional<Reason> reason() {
        return Optional.empty();
      }

      @Override
      public void over() {}
    };
  }

  /** Whatever has a number is 0: as many mails may leave as can. */
  @Bean
  Switches switches() {
    Switches.Setting none = new Switches.Setting("0 0", LIN, MONDAY);
    return answering(
        Switches.class, Map.of("numbered", Optional.of(new Switches.Numbered(1, none))));
  }

  @Bean
  Deeds deeds() {
    return new InMemoryDeeds();
  }

  @Bean
  Rulebook rulebook() {
    Rules live = FakeRulebook.live(Duration.ZERO);
    Rules rules = Boolean.getBoolean("crash.strict") ? FakeRulebook.strict(live) : live;
    FakeRulebook all = new FakeRulebook();
    for (int i = 0; i < ITEMS; i++) all.with(project(item(i)), rules);
    return all;
  }

  @Bean
  @Primary
  FakeJira jira() {
    FakeJira jira = new FakeJira();
    for (int i = 0; i < ITEMS; i++) jira.create(item(i), project(item(i)), RoadmapStatus.SHIPPED);
    return jira;
  }

  @Bean
  IssueManager issues() {
    return answering(IssueManager.class, Map.of());
  }

  /** What moved is asked of the Jira above. */
  @Bean
  @Primary
  Unlooked changed(FakeJira jira, ActiveObjects ao) {
    return new Unlooked(jira, new AoLooks(ao));
  }

  @Bean
  RoadmapMoves moves(FakeJira jira) {
    return new RoadmapMoves(jira, jira);
  }

  @Bean
  Consumer<RoadmapMoved> moved() {
    return fact -> {};
  }

  @Bean
  Consumer<ItemShipped> shipped() {
    return fact -> {};
  }

  @Bean
  EvidencedItems evidenced() {
    return (last, most) -> List.of();
  }

  @Bean
  Audience audience() {
    return new Audience() {
      @Override
      public List<Recipient> of(IssueId item) {
        return List.of();
      }

      @Override
      public Optional<Recipient> of(IssueId item, ContactId person) {
        return Optional.of(new Recipient(person, ""));
      }
    };
  }

  @Bean
  Contacts contacts() {
    return (Contacts)
        Proxy.newProxyInstance(
            Contacts.class.getClassLoader(),
            new Class<?>[] {Contacts.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "byId" -> Optional.of(contact((ContactId) arguments[0]));
                  case "byIds" ->
                      ((Set<?>) arguments[0])
                          .stream()
                              .map(ContactId.class::cast)
                              .collect(Collectors.toMap(id -> id, Surroundings::contact));
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static Contact contact(ContactId id) {
    Consent yes = Consent.granted("survey", "1", MONDAY);
    String name = "Person " + id.value();
    return new Contact(id, name, address(id.value()), null, "en", yes);
  }

  @Bean
  Signals signals() {
    return new InMemorySignals();
  }

  @Bean
  Reach reach() {
    return new Reach(() -> "https://jira.example.com/jira", Optional::empty);
  }

  @Bean
  UnsubscribeLinks unsubscribe() {
    return (contact, project) -> Optional.of("https://jira.example.com/stop?t=" + contact.value());
  }

  @Bean
  Phrases phrases() {
    return (language, key, args) -> key.substring(key.lastIndexOf('.') + 1);
  }

  @Bean
  Compose compose(UnsubscribeLinks unsubscribe, Phrases phrases) {
    return new Compose(
        new InMemoryTemplates(),
        phrases,
        unsubscribe,
        () -> "https://jira.example.com/jira",
        Optional::empty);
  }

  /** One of Jira's, which knows these answers, or where to ask; for all else there is none. */
  static <T> T answering(Class<T> type, Map<String, ?> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object answer = answers.get(method.getName());
              if (answer instanceof Supplier<?> late) answer = late.get();
              if (answer != null) return answer;
              Class<?> wanted = method.getReturnType();
              if (wanted == boolean.class) return false;
              if (wanted == long.class) return 0L;
              return method.getName().equals("hashCode") ? (Object) 1 : null;
            }));
  }
}
