/**
 * The screens of the small Jira: header, navigator, issue page, dialogs, project settings,
 * administration, inbox. They ask the contract's services, so permissions hold, and show what the
 * installed plugin contributes without knowing it. Everything comes in through {@link
 * minijira.pages.Pages#register}.
 */
package minijira.pages;
