/** What a person who has just started the product wants to know. */
export async function summary(api: string, url: string, mailboxUrl: string | undefined): Promise<string> {
  const work = (await (await fetch(`${api}/health/work`)).json()) as Record<string, number>;
  const { needs, capabilities, matches, digestsSent } = work;
  const lines = [
    'ready',
    '',
    `  Console and public hall   ${url}`,
    `  GraphQL                   ${url}/graphql`,
    ...(mailboxUrl ? [`  Inbox of all mails        ${mailboxUrl}`] : []),
    '',
    `  On the lists: ${needs} needs, ${capabilities} capabilities; found: ${matches} pairings; mailed: ${digestsSent} digests`,
    '',
    '  Demo accounts (password: demo-password)',
    '    operator@city.example            operator: checks and publishes',
    '    owner@b-org-01.example.com       enterprise: posts needs',
    '    owner@b-org-19.example.com       vendor: keeps capability profiles',
    '    supervisor@city.example          supervisor: reads everything',
    '    reviewer@city.example            reviewer',
    '    admin@city.example               administrator: accounts and roles',
    '',
    '  Ctrl-C stops everything; npm start finds the data again.',
  ];
  return lines.join('\n');
}
