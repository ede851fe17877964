package io.roundtrip.host;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.avatar.AvatarManager;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.cluster.ClusterMessagingService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueFactory;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.label.LabelManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.thread.JiraThreadLocalUtil;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.roundtrip.host.ao.AoAtomically;
import io.roundtrip.host.jira.Lifecycle;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.kernel.Atomically;
import java.time.Clock;
import org.osgi.framework.FrameworkUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every service taken from Jira, one line each; nothing is looked up before it is called. SQL,
 * which not every Jira offers, is taken in {@link HostWiring}.
 */
@Configuration(proxyBeanMethods = false)
class HostServices {
  // spotless:off
  @Bean OsgiServices osgi() { return new OsgiServices(FrameworkUtil.getBundle(HostServices.class).getBundleContext()); }

  @Bean Clock clock() { return Clock.systemUTC(); }
  @Bean Atomically atomically(ActiveObjects ao) { return new AoAtomically(ao); }
  @Bean ProblemTexts problemTexts(Phrases texts) { return new ProblemTexts(texts); }
  @Bean Offered offered(OsgiServices jira, Lifecycle lifecycle) { return new Offered(jira.offer(LifecycleAware.class, lifecycle)); }

  /** What Jira picks up from us. */
  record Offered(LifecycleAware lifecycle) {}

  @Bean(destroyMethod = "") ActiveObjects jiraActiveObjects(OsgiServices jira) { return jira.get(ActiveObjects.class); }
  @Bean(destroyMethod = "") ClusterLockService jiraClusterLocks(OsgiServices jira) { return jira.get(ClusterLockService.class); }
  @Bean(destroyMethod = "") ClusterManager jiraCluster(OsgiServices jira) { return jira.get(ClusterManager.class); }
  @Bean(destroyMethod = "") ClusterMessagingService jiraClusterMessages(OsgiServices jira) { return jira.get(ClusterMessagingService.class); }
  @Bean(destroyMethod = "") SchedulerService jiraScheduler(OsgiServices jira) { return jira.get(SchedulerService.class); }
  @Bean(destroyMethod = "") JiraThreadLocalUtil jiraThreads(OsgiServices jira) { return jira.get(JiraThreadLocalUtil.class); }
  @Bean(destroyMethod = "") EventPublisher jiraEvents(OsgiServices jira) { return jira.get(EventPublisher.class); }
  @Bean(destroyMethod = "") MailServerManager jiraMailServers(OsgiServices jira) { return jira.get(MailServerManager.class); }
  @Bean(destroyMethod = "") ApplicationProperties jiraApplication(OsgiServices jira) { return jira.get(ApplicationProperties.class); }
  @Bean(destroyMethod = "") I18nResolver jiraTexts(OsgiServices jira) { return jira.get(I18nResolver.class); }
  @Bean(destroyMethod = "") LocaleResolver jiraLanguages(OsgiServices jira) { return jira.get(LocaleResolver.class); }
  @Bean(destroyMethod = "") TemplateRenderer jiraTemplates(OsgiServices jira) { return jira.get(TemplateRenderer.class); }
  @Bean(destroyMethod = "") PageBuilderService jiraPages(OsgiServices jira) { return jira.get(PageBuilderService.class); }

  @Bean(destroyMethod = "") IssueManager jiraIssues(OsgiServices jira) { return jira.get(IssueManager.class); }
  @Bean(destroyMethod = "") IssueService jiraIssueService(OsgiServices jira) { return jira.get(IssueService.class); }
  @Bean(destroyMethod = "") IssueFactory jiraIssueFactory(OsgiServices jira) { return jira.get(IssueFactory.class); }
  @Bean(destroyMethod = "") IssueIndexingService jiraIndexing(OsgiServices jira) { return jira.get(IssueIndexingService.class); }
  @Bean(destroyMethod = "") IssueLinkManager jiraLinks(OsgiServices jira) { return jira.get(IssueLinkManager.class); }
  @Bean(destroyMethod = "") IssueLinkTypeManager jiraLinkTypes(OsgiServices jira) { return jira.get(IssueLinkTypeManager.class); }
  @Bean(destroyMethod = "") LabelManager jiraLabels(OsgiServices jira) { return jira.get(LabelManager.class); }
  @Bean(destroyMethod = "") IssueTypeManager jiraIssueTypes(OsgiServices jira) { return jira.get(IssueTypeManager.class); }
  @Bean(destroyMethod = "") AvatarManager jiraAvatars(OsgiServices jira) { return jira.get(AvatarManager.class); }
  @Bean(destroyMethod = "") IssueTypeSchemeManager jiraIssueTypeSchemes(OsgiServices jira) { return jira.get(IssueTypeSchemeManager.class); }
  @Bean(destroyMethod = "") FieldScreenManager jiraScreens(OsgiServices jira) { return jira.get(FieldScreenManager.class); }
  @Bean(destroyMethod = "") IssueTypeScreenSchemeManager jiraScreenSchemes(OsgiServices jira) { return jira.get(IssueTypeScreenSchemeManager.class); }
  @Bean(destroyMethod = "") ConstantsManager jiraConstants(OsgiServices jira) { return jira.get(ConstantsManager.class); }
  @Bean(destroyMethod = "") ChangeHistoryManager jiraHistory(OsgiServices jira) { return jira.get(ChangeHistoryManager.class); }
  @Bean(destroyMethod = "") CustomFieldManager jiraCustomFields(OsgiServices jira) { return jira.get(CustomFieldManager.class); }
  @Bean(destroyMethod = "") FieldLayoutManager jiraFieldLayouts(OsgiServices jira) { return jira.get(FieldLayoutManager.class); }
  @Bean(destroyMethod = "") OptionsManager jiraOptions(OsgiServices jira) { return jira.get(OptionsManager.class); }
  @Bean(destroyMethod = "") SearchService jiraSearch(OsgiServices jira) { return jira.get(SearchService.class); }
  @Bean(destroyMethod = "") WorkflowManager jiraWorkflows(OsgiServices jira) { return jira.get(WorkflowManager.class); }
  @Bean(destroyMethod = "") ProjectManager jiraProjects(OsgiServices jira) { return jira.get(ProjectManager.class); }

  @Bean(destroyMethod = "") PermissionManager jiraPermissions(OsgiServices jira) { return jira.get(PermissionManager.class); }
  @Bean(destroyMethod = "") PermissionSchemeManager jiraPermissionSchemes(OsgiServices jira) { return jira.get(PermissionSchemeManager.class); }
  @Bean(destroyMethod = "") ProjectRoleManager jiraRoles(OsgiServices jira) { return jira.get(ProjectRoleManager.class); }
  @Bean(destroyMethod = "") GlobalPermissionManager jiraGlobalPermissions(OsgiServices jira) { return jira.get(GlobalPermissionManager.class); }
  @Bean(destroyMethod = "") JiraAuthenticationContext jiraAuthentication(OsgiServices jira) { return jira.get(JiraAuthenticationContext.class); }
  @Bean(destroyMethod = "") UserManager jiraUsers(OsgiServices jira) { return jira.get(UserManager.class); }
  // spotless:on
}
