/**
 * The services that have nothing to do with issues: cluster, locks, jobs, caches, settings,
 * transactions, SAL.
 */
package minijira.node.platform;
