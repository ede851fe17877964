package io.roundtrip.notify.send;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.mail.server.MailServerManager;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Signer;
import io.roundtrip.host.Site;
import io.roundtrip.host.Worker;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.MailHalt;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.UnsubscribeLinks;
import io.roundtrip.notify.letter.Compose;
import io.roundtrip.notify.send.ao.AoOutbox;
import io.roundtrip.notify.send.jira.SmtpMailer;
import io.roundtrip.notify.send.rest.Mails;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The outbox and the hand-off to the mail server. */
@Configuration(proxyBeanMethods = false)
class SendWiring {
  @Bean
  Outbox outbox(ActiveObjects ao, ConditionalWrites conditionalWrites) {
    return new AoOutbox(ao, conditionalWrites);
  }

  @Bean
  Mailer mailer(MailServerManager servers) {
    return new SmtpMailer(servers);
  }

  @Bean
  MailTurn mailTurn(
      NodeName node,
      Outbox outbox,
      Contacts contacts,
      Items items,
      Rulebook rules,
      MailHalt mailHalt,
      Compose compose,
      Mailer mailer,
      Signer signer,
      Site site,
      UnsubscribeLinks links,
      Audience audience,
      Clock clock) {
    CircuitBreaker circuitBreaker = new CircuitBreaker();
    LeaseWatch leases = new LeaseWatch(System::nanoTime, LeaseWatch.LEASE);
    Random random = new Random();
    HandOff handOff =
        new HandOff(
            mailer,
            new MessageIds(signer, site),
            links,
            new RetryPolicy(random::nextDouble),
            circuitBreaker,
            clock);
    Deliver deliver =
        new Deliver(
            node,
            outbox,
            new ReadMailFacts(rules, contacts, items, outbox, audience),
            new Gate(mailHalt, mailer, circuitBreaker),
            compose,
            handOff,
            leases,
            clock);
    return new MailTurn(
        outbox, deliver, new Recover(outbox, rules, leases, clock), mailHalt, random, clock);
  }

  @Bean
  NodeName nodeName(ClusterManager cluster) {
    return new NodeName(cluster::getNodeId, UUID.randomUUID().toString().substring(0, 8));
  }

  @Bean
  @Qualifier("mail")
  Worker mailWorker(MailTurn turn) {
    return new Worker("roundtrip-mail", turn);
  }

  @Bean
  DecideStuckMail decideStuckMail(Outbox outbox, @Qualifier("mail") Worker mail, Clock clock) {
    return new DecideStuckMail(outbox, mail, clock);
  }

  @Bean
  Mails mails(Contacts contacts, IssueManager issues, Phrases texts) {
    return new Mails(contacts, issues, texts);
  }
}
