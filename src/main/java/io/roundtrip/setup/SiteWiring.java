package io.roundtrip.setup;

import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.sal.api.ApplicationProperties;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.KeyMark;
import io.roundtrip.host.Keys;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.ServerId;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.ao.Database;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.MailHalt;
import io.roundtrip.notify.NewsAhead;
import io.roundtrip.notify.Outbox;
import io.roundtrip.setup.ao.KeyMarkSwitch;
import io.roundtrip.setup.jira.JiraFingerprint;
import io.roundtrip.setup.jira.MarkFile;
import io.roundtrip.setup.jira.RememberSite;
import io.roundtrip.setup.setting.DropsMail;
import io.roundtrip.setup.setting.Setting;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What may stop mail of this Jira: kill switch, clone guard, mail server, Jira's own "no mail"; and
 * who follows what is decided about a project.
 */
@Configuration(proxyBeanMethods = false)
class SiteWiring {
  @Bean
  Fingerprint fingerprint(
      ApplicationProperties application,
      ClusterManager cluster,
      Database database,
      ServerId server) {
    MarkFile file = new MarkFile(application, cluster, new SecureRandom());
    return new JiraFingerprint(application, database, server, file);
  }

  @Bean
  KeyMark keyMark(Switches switches, Clock clock) {
    return new KeyMarkSwitch(switches, clock);
  }

  @Bean
  KillSwitch killSwitch(Switches switches, Deeds deeds, Clock clock) {
    return new KillSwitch(switches, deeds, clock);
  }

  @Bean
  ServerTrouble serverTrouble(Switches switches, Clock clock) {
    return new ServerTrouble(switches, clock);
  }

  @Bean
  SiteNotices siteNotices(
      CheckHealth.Stops stops, ServerTrouble trouble, Outbox outbox, Phrases texts, Clock clock) {
    return new SiteNotices(stops, trouble, () -> QueueHealth.lateBy(outbox, clock), texts, clock);
  }

  @Bean
  CloneGuard cloneGuard(Switches switches, Fingerprint fingerprint, Deeds deeds, Clock clock) {
    return new CloneGuard(switches, fingerprint, deeds, clock);
  }

  @Bean
  CheckHealth.Stops stops(
      KillSwitch killSwitch, CloneGuard cloneGuard, Keys keys, UserNames names) {
    return new CheckHealth.Stops(killSwitch, cloneGuard, keys::lost, names);
  }

  @Bean
  MailHalt mailHalt(CheckHealth.Stops stops) {
    return new SiteHalt(stops);
  }

  @Bean
  RememberSite rememberSite(CloneGuard guard) {
    return new RememberSite(guard);
  }

  // Whoever changes an issue without Jira's mail means customers, too.
  @Bean
  @Qualifier("respects-no-mail")
  Predicate<ProjectId> respectsNoMail(AllSettings settings) {
    return project -> settings.of(project).get(Setting.NO_MAIL_HOLDS);
  }

  // Who follows what is decided about a project; what waited while it was not told is never told.
  @Bean
  ChangeSettings.Followers followers(
      Consumer<SettingsChanged> changed,
      Consumer<ChangeSettings.SwitchingOn> switchingOn,
      NewsAhead.Waiting waiting) {
    return new ChangeSettings.Followers() {
      @Override
      public void changed(SettingsChanged fact) {
        changed.accept(fact);
      }

      @Override
      public void switchingOn(ChangeSettings.SwitchingOn fact) {
        switchingOn.accept(fact);
      }

      @Override
      public void tellingMore(ProjectId project, DropsMail.Lost before) {
        waiting.drop(project, before.part(), before.why());
      }
    };
  }
}
