/**
 * Properties that a letter or two stand for in the files that handlers and ribbon functions are: those that never leave them. Nothing here
 * is stored, sent, read from a file, or Office's: other files, and other versions, would not know it. A test holds this list to that.
 */
export const SHORTENED = `
  acknowledgeable addresses aliases answer askingFrom atCap atMost bodyText cached callMs cameThroughList
  certainty check client clock conversationIndexBytes correct deadlineMs decision depth deviceCache direct
  directory entries escape evidence exchange facts familiar field findings followsSetting frozen http
  infoBar inReplyTo insists isFamiliar isFrom isInvitation isKnownList isOpen known label languages layers
  limited listsUrl lookUp mayFetch messageId names needs newlyMade newOutsideDomain openedWith
  operation original outcome outside ownerWords ownReplies params passed personalIssues platform policyUrl post prior
  quotedHeader reach reachedAtOpen read readMore reason roaming secondSign senderAskedNotTo session severity
  signals sizeInPolicy sizesOf soFar spared startedAt stillReached stored stormWords strong subjectPrefix
  threadHints truncated unknownList unprompted unread wait wantsMore wasBcc write
`
  .trim()
  .split(/\s+/);
