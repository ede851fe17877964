package io.roundtrip.setup;

import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.UserNames;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.NewsAhead;
import io.roundtrip.notify.Reach;
import io.roundtrip.roadmap.StatusMappings;
import io.roundtrip.setup.jira.EveryProject;
import io.roundtrip.setup.jira.IncompleteProjects;
import io.roundtrip.setup.jira.OpenProjects;
import io.roundtrip.setup.jira.ProjectSchemes;
import io.roundtrip.setup.jira.Screens;
import io.roundtrip.setup.jira.SeeCustomers;
import io.roundtrip.setup.jira.StandingProjects;
import io.roundtrip.setup.jira.TypeScheme;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of a project in Jira that set-up looks at, and what is in the way of a change. */
@Configuration(proxyBeanMethods = false)
class PlacesWiring {
  @Bean
  SeeCustomers seeCustomers(
      PermissionSchemeManager permissions,
      ProjectRoleManager roles,
      ProjectManager projects,
      UserNames names,
      Phrases texts) {
    return new SeeCustomers(permissions, roles, new EveryProject(projects), names, texts);
  }

  @Bean
  ProjectSchemes projectSchemes(
      IssueTypeSchemeManager types,
      IssueTypeScreenSchemeManager screens,
      SeeCustomers customers,
      ProjectManager projects) {
    EveryProject all = new EveryProject(projects);
    return new ProjectSchemes(new TypeScheme(types, all), new Screens(screens, all), customers);
  }

  @Bean
  ChangeSettings changeSettings(
      AllSettings settings,
      ProjectPlaces places,
      PartIds ids,
      Deeds deeds,
      Clock clock,
      ChangeSettings.Followers followers,
      Reach reach,
      NewsAhead.Waiting waiting) {
    return new ChangeSettings(
        settings, obstacles(places, ids, reach, waiting), deeds, clock, followers);
  }

  private static ChangeSettings.Obstacles obstacles(
      ProjectPlaces places, PartIds ids, Reach reach, NewsAhead.Waiting waiting) {
    return new ChangeSettings.Obstacles() {
      @Override
      public List<Gap> missing(ProjectId project) {
        return places.gaps(project, ids.get());
      }

      @Override
      public boolean leadsNowhere(String text) {
        return reach.leadsNowhere(text);
      }

      @Override
      public int waiting(ProjectId project, NewsAhead.Part part) {
        return waiting.of(project, part);
      }
    };
  }

  @Bean
  OpenProjects openProjects(
      KnownSettings settings, ProjectManager projects, PermissionManager permissions) {
    return new OpenProjects(settings, projects, permissions);
  }

  @Bean
  CheckHealth.Projects healthOfProjects(
      KnownSettings settings,
      SetUpProject setUp,
      OpenProjects open,
      StatusMappings mappings,
      ProjectManager projects) {
    return new CheckHealth.Projects(
        new IncompleteProjects(settings, setUp),
        open,
        new StandingProjects(settings, mappings, projects));
  }
}
