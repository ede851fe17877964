package minijira.plugin.module;

/**
 * A project-permission. Jira takes the module's own key for the permission's key, whatever the
 * plugin.
 *
 * @param description an i18n key; "" = none
 */
public record ProjectPermissionModule(
    String key, String permission, String name, String description, String category) {}
