package io.roundtrip.notify;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import com.atlassian.scheduler.SchedulerService;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Lane;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Seal;
import io.roundtrip.host.Site;
import io.roundtrip.host.ao.AoClaims;
import io.roundtrip.host.ao.AoSeal;
import io.roundtrip.host.ao.ChosenClaims;
import io.roundtrip.host.ao.Claims;
import io.roundtrip.host.ao.JdbcClaims;
import io.roundtrip.host.jira.JiraSite;
import io.roundtrip.host.jira.ProjectGate;
import io.roundtrip.host.jira.SalPhrases;
import io.roundtrip.notify.jira.JiraItems;
import io.roundtrip.notify.letter.Compose;
import io.roundtrip.notify.letter.EditTemplates;
import io.roundtrip.notify.letter.Templates;
import io.roundtrip.notify.letter.ao.AoTemplates;
import io.roundtrip.notify.news.Acknowledge;
import io.roundtrip.notify.news.BeginTracking;
import io.roundtrip.notify.news.CloseTheLoop;
import io.roundtrip.notify.news.Cycles;
import io.roundtrip.notify.news.Hints;
import io.roundtrip.notify.news.LoopEngine;
import io.roundtrip.notify.news.LoopTurn;
import io.roundtrip.notify.news.Marks;
import io.roundtrip.notify.news.NoteHint;
import io.roundtrip.notify.news.Reconcile;
import io.roundtrip.notify.news.SeenChanges;
import io.roundtrip.notify.news.Sweep;
import io.roundtrip.notify.news.TellMerged;
import io.roundtrip.notify.news.TellRequesters;
import io.roundtrip.notify.news.TrackedItems;
import io.roundtrip.notify.news.ao.AoCycles;
import io.roundtrip.notify.news.ao.AoHints;
import io.roundtrip.notify.news.ao.AoMarks;
import io.roundtrip.notify.news.ao.AoSeenChanges;
import io.roundtrip.notify.news.ao.AoTrackedItems;
import io.roundtrip.notify.news.jira.ClusterJobs;
import io.roundtrip.notify.news.jira.LoopLifecycle;
import io.roundtrip.notify.news.jira.StatusListener;
import io.roundtrip.notify.rest.MailGate;
import io.roundtrip.notify.send.Breaker;
import io.roundtrip.notify.send.DecideParked;
import io.roundtrip.notify.send.Deliver;
import io.roundtrip.notify.send.Examine;
import io.roundtrip.notify.send.Gate;
import io.roundtrip.notify.send.LeaseWatch;
import io.roundtrip.notify.send.MailTurn;
import io.roundtrip.notify.send.Mailer;
import io.roundtrip.notify.send.MessageIds;
import io.roundtrip.notify.send.NodeName;
import io.roundtrip.notify.send.Post;
import io.roundtrip.notify.send.Recover;
import io.roundtrip.notify.send.RetryPolicy;
import io.roundtrip.notify.send.ao.AoOutbox;
import io.roundtrip.notify.send.jira.SmtpMailer;
import io.roundtrip.notify.send.rest.Mails;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.roadmap.StatusHistory;
import io.roundtrip.roadmap.StatusMappings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Builds the room. Audience and EvidencedItems come from Journey, Rulebook and Brakes from setup,
 * UnsubscribeLinks from portal.
 */
@Configuration(proxyBeanMethods = false)
class NotifyWiring {
  // spotless:off
  @Bean
  Claims notifyClaims(TransactionalExecutorFactory sql, ActiveObjects ao) {
    return new ChosenClaims(new JdbcClaims(sql, "io.roundtrip"), new AoClaims(ao));
  }

  @Bean
  Hints hints(ActiveObjects ao, Claims claims) {
    return new AoHints(ao, claims);
  }

  @Bean
  TrackedItems trackedItems(ActiveObjects ao) {
    return new AoTrackedItems(ao);
  }

  @Bean
  SeenChanges seenChanges(ActiveObjects ao) {
    return new AoSeenChanges(ao);
  }

  @Bean
  Cycles cycles(ActiveObjects ao, Claims claims) {
    return new AoCycles(ao, claims);
  }

  @Bean
  Outbox outbox(ActiveObjects ao, Claims claims) {
    return new AoOutbox(ao, claims);
  }

  @Bean
  Templates templates(ActiveObjects ao, Claims claims) {
    return new AoTemplates(ao, claims);
  }

  @Bean
  Marks marks(ActiveObjects ao) {
    return new AoMarks(ao);
  }

  @Bean
  Seal seal(ActiveObjects ao, Clock clock) {
    return new AoSeal(ao, new SecureRandom(), clock);
  }

  @Bean
  Items mailItems(IssueManager issues, SearchService search, StatusMappings mappings, Clock clock) {
    return new JiraItems(issues, search, mappings, clock);
  }

  @Bean
  Mailer mailer(MailServerManager servers) {
    return new SmtpMailer(servers);
  }

  @Bean
  Phrases phrases(I18nResolver texts) {
    return new SalPhrases(texts);
  }

  @Bean
  Site site(ApplicationProperties application) {
    return new JiraSite(application);
  }

  @Bean
  BeginTracking beginTracking(TrackedItems tracked) {
    return new BeginTracking(tracked);
  }

  @Bean
  Compose compose(Templates templates, Phrases phrases, UnsubscribeLinks links, Site site) {
    return new Compose(templates, phrases, links, site);
  }

  @Bean
  EditTemplates editTemplates(Templates templates, Compose compose, Phrases phrases, Clock clock) {
    return new EditTemplates(templates, compose, phrases, clock);
  }

  @Bean
  StopMail stopMail(Outbox outbox, Clock clock) {
    return new StopMail(outbox, clock);
  }

  @Bean
  Reconcile reconcile(
      StatusHistory histories,
      RoadmapMoves moves,
      TrackedItems tracked,
      SeenChanges seen,
      Audience audience,
      Rulebook rules,
      Cycles cycles,
      Clock clock) {
    return new Reconcile(
        histories, moves, tracked, seen, audience, rules, new CloseTheLoop(cycles), clock);
  }

  @Bean
  TellRequesters tellRequesters(
      Cycles cycles, Audience audience, Rulebook rules, Outbox outbox, Clock clock) {
    return new TellRequesters(cycles, audience, rules, outbox, clock);
  }

  @Bean
  Sweep sweep(
      TrackedItems tracked,
      EvidencedItems evidenced,
      Items items,
      Rulebook rules,
      Reconcile reconcile,
      Outbox outbox,
      Marks marks,
      Clock clock) {
    return new Sweep(tracked, evidenced, items, rules, reconcile, outbox, marks, clock);
  }

  @Bean
  MailTurn mailTurn(
      NodeName node,
      Outbox outbox,
      Contacts contacts,
      Items items,
      Rulebook rules,
      Brakes brakes,
      Compose compose,
      Mailer mailer,
      Seal seal,
      Site site,
      UnsubscribeLinks links,
      Audience audience,
      Clock clock) {
    Breaker breaker = new Breaker();
    LeaseWatch leases = new LeaseWatch(System::nanoTime, LeaseWatch.LEASE);
    Random random = new Random();
    Post post =
        new Post(
            mailer,
            new MessageIds(seal, site),
            links,
            new RetryPolicy(random::nextDouble),
            breaker,
            clock);
    Deliver deliver =
        new Deliver(
            node,
            outbox,
            new Examine(rules, contacts, items, outbox, audience),
            new Gate(brakes, mailer, breaker),
            compose,
            post,
            leases,
            clock);
    return new MailTurn(
        outbox, deliver, new Recover(outbox, rules, leases, clock), brakes, random, clock);
  }

  @Bean
  NodeName nodeName(ClusterManager cluster) {
    return new NodeName(cluster::getNodeId, UUID.randomUUID().toString().substring(0, 8));
  }

  @Bean
  @Qualifier("mail")
  Lane mailLane(MailTurn turn) {
    return new Lane("roundtrip-mail", turn);
  }

  @Bean
  @Qualifier("loop")
  Lane loopLane(
      Rulebook rules,
      Hints hints,
      Reconcile reconcile,
      Cycles cycles,
      TellRequesters tell,
      Sweep sweep,
      @Qualifier("mail") Lane mail,
      Clock clock) {
    return new Lane(
        "roundtrip-loop", new LoopTurn(rules, hints, reconcile, cycles, tell, sweep, mail, clock));
  }

  @Bean
  LoopEngine loopEngine(@Qualifier("loop") Lane loop, @Qualifier("mail") Lane mail, Sweep sweep) {
    return new LoopEngine(loop, mail, sweep);
  }

  @Bean
  NoteHint noteHint(Rulebook rules, Hints hints, @Qualifier("loop") Lane loop, Clock clock) {
    return new NoteHint(rules, hints, loop, clock);
  }

  @Bean
  Acknowledge acknowledge(
      Rulebook rules, Outbox outbox, @Qualifier("mail") Lane mail, Clock clock) {
    return new Acknowledge(rules, outbox, mail, clock);
  }

  @Bean
  TellMerged tellMerged(
      Rulebook rules, Items items, Outbox outbox, @Qualifier("mail") Lane mail, Clock clock) {
    return new TellMerged(rules, items, outbox, mail, clock);
  }

  @Bean
  DecideParked decideParked(Outbox outbox, @Qualifier("mail") Lane mail, Clock clock) {
    return new DecideParked(outbox, mail, clock);
  }

  @Bean
  StatusListener statusListener(EventPublisher events, NoteHint note) {
    return new StatusListener(events, note);
  }

  @Bean
  ClusterJobs clusterJobs(SchedulerService scheduler, LoopEngine engine, Sweep sweep, Clock clock) {
    return new ClusterJobs(scheduler, engine, sweep, clock);
  }

  @Bean(destroyMethod = "onStop")
  LoopLifecycle loopLifecycle(LoopEngine engine, StatusListener listener, ClusterJobs jobs) {
    return new LoopLifecycle(engine, listener, jobs);
  }

  @Bean
  MailGate mailGate(ProjectGate gate, ProjectManager projects, JiraAuthenticationContext session) {
    return new MailGate(gate, projects, session);
  }

  @Bean
  Mails mails(Contacts contacts, IssueManager issues, I18nResolver texts) {
    return new Mails(contacts, issues, texts);
  }
  // spotless:on
}
