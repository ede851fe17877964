package io.roundtrip.notify.send;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.mail.server.MailServerManager;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.CleanUp;
import io.roundtrip.host.Signer;
import io.roundtrip.host.Turns;
import io.roundtrip.host.Worker;
import io.roundtrip.host.Workers;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.Failures;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.MailHalt;
import io.roundtrip.notify.MailTrouble;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Reach;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.UnsubscribeLinks;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.notify.letter.Compose;
import io.roundtrip.notify.letter.ComposeDigest;
import io.roundtrip.notify.send.ao.OldTexts;
import io.roundtrip.notify.send.jira.JiraSenderDomain;
import io.roundtrip.notify.send.jira.SmtpMailer;
import io.roundtrip.notify.send.lease.InHand;
import io.roundtrip.notify.send.lease.LeaseWatch;
import io.roundtrip.notify.send.lease.NodeName;
import io.roundtrip.notify.send.pace.Pace;
import io.roundtrip.notify.send.pace.Picks;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The outbox and the hand-off to the mail server. */
@Configuration(proxyBeanMethods = false)
class SendWiring {
  @Bean
  CleanUp oldMails(ActiveObjects ao) {
    return OldTexts.rows(ao);
  }

  @Bean
  Mailer mailer(MailServerManager servers, Turns turns) {
    return new SmtpMailer(servers, System::nanoTime, turns);
  }

  @Bean
  CircuitBreaker circuitBreaker() {
    return new CircuitBreaker();
  }

  @Bean
  Gate mailGate(MailHalt mailHalt, Mailer mailer, CircuitBreaker circuitBreaker) {
    return new Gate(mailHalt, mailer, circuitBreaker);
  }

  @Bean
  MessageIds messageIds(Signer signer, MailServerManager servers) {
    return new MessageIds(signer, new JiraSenderDomain(servers));
  }

  @Bean
  Dispatch dispatch(
      Mailer mailer,
      MessageIds ids,
      UnsubscribeLinks unsubscribe,
      Reach reach,
      Pace pace,
      @Qualifier("nobody there") Runnable nobodyThere) {
    return new Dispatch(mailer, ids, unsubscribe, reach, pace, nobodyThere);
  }

  @Bean
  Outcome outcome(CircuitBreaker circuitBreaker, MailTrouble trouble, Clock clock) {
    return new Outcome(
        new RetryPolicy(new Random()::nextDouble),
        circuitBreaker,
        new RefusingDomains(),
        trouble,
        clock);
  }

  @Bean
  HandOff handOff(
      Outbox outbox,
      Gate gate,
      LeaseWatch leases,
      Dispatch dispatch,
      Outcome outcome,
      Clock clock) {
    return new HandOff(outbox, gate, leases, dispatch, outcome, clock);
  }

  @Bean
  ClaimMail claimMail(NodeName node, Outbox outbox, LeaseWatch leases, InHand inHand, Clock clock) {
    return new ClaimMail(node, outbox, leases, inHand, clock);
  }

  @Bean
  JudgeMail judgeMail(
      Rulebook rulebook,
      Contacts contacts,
      Items items,
      Outbox outbox,
      Audience audience,
      NewsGuard guard,
      Pace pace) {
    return new JudgeMail(
        rulebook, contacts, items, outbox, audience, new JudgeMail.Holds(guard, pace));
  }

  @Bean
  WriteLetter writeLetter(
      Compose compose, ComposeDigest digest, Audience audience, Signals signals, Items items) {
    return new WriteLetter(
        compose, digest, new WordsNow(audience, signals), new NameNow(signals, items));
  }

  @Bean
  Together together(Outbox outbox, JudgeMail judge, WriteLetter write, Clock clock) {
    return new Together(outbox, judge, write, clock);
  }

  @Bean
  Deliver deliver(
      ClaimMail claim,
      JudgeMail judge,
      Together together,
      HandOff handOff,
      WakeMail wake,
      Clock clock) {
    return new Deliver(claim, judge, together, handOff, wake, clock);
  }

  @Bean
  Recover recover(Outbox outbox, Rulebook rulebook, LeaseWatch leases, NodeName node, Clock clock) {
    return new Recover(outbox, rulebook, leases, node, clock);
  }

  /** A thread of its own: nobody waits for a sender to find out that it is gone. */
  @Bean
  @Qualifier("lease")
  Worker leaseWorker(Workers workers, Recover recover, @Qualifier("mail") Worker mail) {
    return workers.named("roundtrip-lease", goOn -> recover.turn(mail::wake));
  }

  @Bean
  @Qualifier("mail")
  Worker mailWorker(Workers workers, Picks picks, Deliver deliver, Mailer mailer) {
    Worker first = sender(workers, picks, deliver, mailer, null, Picks.SENDERS - 1);
    for (int before = Picks.SENDERS - 2; before >= 0; before--)
      first = sender(workers, picks, deliver, mailer, first, before);
    return first;
  }

  private static Worker sender(
      Workers workers,
      Picks picks,
      Deliver deliver,
      Mailer mailer,
      @Nullable Worker relief,
      int before) {
    Consumer<Duration> help = relief == null ? delay -> {} : relief::wakeIn;
    return workers.named(
        before == 0 ? "roundtrip-mail" : "roundtrip-mail-" + (before + 1),
        new MailTurn(picks, deliver, help, before),
        mailer::hangUp,
        relief);
  }

  @Bean
  Failures failures(Outbox outbox, @Qualifier("mail") Worker mail, Clock clock) {
    return new TakeBackFailures(outbox, mail, clock);
  }
}
