/**
 * Campaigns against the program as people start it: killed, two at a time, on full and forbidden disks. {@link
 * io.talkturn.campaign.Campaigns} is the long form, the classes {@code *CampaignTest} are the short one. See
 * docs/reliability.md.
 */
package io.talkturn.campaign;
