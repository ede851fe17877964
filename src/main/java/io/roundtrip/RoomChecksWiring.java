package io.roundtrip;

import com.atlassian.templaterenderer.TemplateRenderer;
import io.roundtrip.canonical.merge.web.MergeAction;
import io.roundtrip.canonical.suggest.web.SamePanelView;
import io.roundtrip.canonical.suggest.web.TriageView;
import io.roundtrip.canonical.trace.web.TraceView;
import io.roundtrip.customers.jira.CustomerView;
import io.roundtrip.host.jira.Listening;
import io.roundtrip.host.web.ProjectPageView;
import io.roundtrip.intake.web.AsideView;
import io.roundtrip.notify.jira.PublicLinkView;
import io.roundtrip.notify.news.jira.ClusterJobs;
import io.roundtrip.notify.news.web.NewsView;
import io.roundtrip.portal.UnsubscribeView;
import io.roundtrip.priority.panel.web.PanelView;
import io.roundtrip.roadmap.web.MapStatusesAction;
import io.roundtrip.setup.address.web.CustomersView;
import io.roundtrip.setup.check.Check;
import io.roundtrip.setup.check.Look;
import io.roundtrip.setup.check.Needs;
import io.roundtrip.setup.check.Sample;
import io.roundtrip.setup.check.jira.RenderedTemplates;
import io.roundtrip.setup.check.web.SelfCheckView;
import io.roundtrip.setup.rate.web.RatesView;
import io.roundtrip.setup.upkeep.web.UpkeepView;
import io.roundtrip.setup.web.AdminView;
import io.roundtrip.setup.web.SetUpView;
import io.roundtrip.setup.web.SettingsView;
import io.roundtrip.signals.jira.ScoreView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the self-check looks at in the rooms: their templates, listeners and jobs. */
@Configuration(proxyBeanMethods = false)
class RoomChecksWiring {
  /** One for every template. */
  static final List<Sample> SAMPLES =
      List.of(
          Sample.of("templates/customers/customer-edit.vm", "customer", CustomerView.class),
          Sample.of("templates/customers/customer-view.vm", "customer", CustomerView.class),
          Sample.of("templates/customers/customer-xml.vm", "customer", CustomerView.class),
          Sample.of("templates/customers/email-edit.vm", "customer", CustomerView.class),
          Sample.of("templates/signals/score-edit.vm", "score", ScoreView.class),
          Sample.of("templates/signals/score-view.vm", "score", ScoreView.class),
          Sample.of("templates/signals/score-xml.vm", "score", ScoreView.class),
          Sample.of("templates/intake/aside.vm", "aside", AsideView.class),
          Sample.of("templates/canonical/merge.vm", "action", MergeAction.class),
          Sample.of("templates/intake/import.vm", "page", ProjectPageView.class),
          Sample.of("templates/canonical/triage.vm", "page", TriageView.class),
          Sample.of("templates/canonical/automatic.vm", "page", ProjectPageView.class),
          Sample.of("templates/notify/stuck.vm", "page", ProjectPageView.class),
          Sample.of("templates/canonical/same.vm", "same", SamePanelView.class),
          Sample.of("templates/canonical/trace.vm", "trace", TraceView.class),
          Sample.of("templates/priority/field-view.vm", "shown", String.class),
          Sample.of("templates/priority/field-xml.vm", "value", String.class),
          Sample.of("templates/priority/panel.vm", "panel", PanelView.class, "empty"),
          new Sample(
              "templates/roadmap/field-view.vm",
              Map.of(
                  "value", String.class, "roadmapTone", String.class, "roadmapText", String.class),
              Set.of()),
          Sample.of("templates/roadmap/field-xml.vm", "value", String.class),
          Sample.of("templates/roadmap/map-statuses.vm", "action", MapStatusesAction.class),
          new Sample(
              "templates/notify/title-edit.vm",
              Map.of("control", String.class, "value", String.class),
              Set.of()),
          Sample.of("templates/notify/title-view.vm", "value", String.class),
          Sample.of("templates/notify/title-xml.vm", "value", String.class),
          Sample.of("templates/notify/link-edit.vm", "link", PublicLinkView.class),
          Sample.of("templates/notify/link-view.vm", "link", PublicLinkView.class),
          Sample.of("templates/notify/link-xml.vm", "link", PublicLinkView.class),
          Sample.of("templates/notify/news.vm", "news", NewsView.class),
          Sample.of("templates/portal/unsubscribe.vm", "view", UnsubscribeView.class),
          Sample.of("templates/setup/admin.vm", "view", AdminView.class),
          Sample.of("templates/setup/customers.vm", "view", CustomersView.class),
          Sample.of("templates/setup/rates.vm", "view", RatesView.class),
          Sample.of("templates/setup/self-check.vm", "view", SelfCheckView.class),
          Sample.of("templates/setup/upkeep.vm", "view", UpkeepView.class),
          Sample.of("templates/setup/settings.vm", "view", SettingsView.class),
          Sample.of("templates/setup/setup.vm", "view", SetUpView.class));

  @Bean
  RenderedTemplates renderedTemplates(TemplateRenderer jira) {
    return new RenderedTemplates(jira, SAMPLES);
  }

  @Bean
  @Qualifier("roomChecks")
  List<Check> roomChecks(
      Needs needs, RenderedTemplates templates, Listening listening, ClusterJobs jobs) {
    return List.of(
        Check.must("templates", () -> templates.look(needs.named("template"))),
        Check.must("listeners", () -> new Look(listening.size(), listening.unheard())),
        Check.must("jobs", () -> new Look(jobs.size(), jobs.missing())));
  }
}
