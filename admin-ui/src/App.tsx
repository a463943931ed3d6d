import AssignmentIcon from '@mui/icons-material/AssignmentOutlined';
import BuildIcon from '@mui/icons-material/BuildOutlined';
import BusinessIcon from '@mui/icons-material/BusinessOutlined';
import CompareIcon from '@mui/icons-material/CompareArrowsOutlined';
import MailIcon from '@mui/icons-material/MailOutlined';
import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import VocabularyIcon from '@mui/icons-material/MenuBookOutlined';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { Account } from './account/Account';
import { authProvider, type Permissions } from './api/authProvider';
import { dataProvider } from './api/dataProvider';
import { Dashboard } from './console/Dashboard';
import { ConsoleLayout } from './console/Layout';
import { Queue } from './console/Queue';
import { DigestList } from './digests/DigestList';
import { EntryCreate, EntryEdit } from './entries/EntryForm';
import { EntryList } from './entries/EntryList';
import { EntryShow } from './entries/EntryShow';
import { Hall } from './hall/Hall';
import { HallEntry } from './hall/HallEntry';
import { Register } from './hall/Register';
import { SignIn } from './hall/SignIn';
import { i18nProvider } from './i18n';
import { MatchList } from './matches/MatchList';
import { MatchShow } from './matches/MatchShow';
import { PairPage } from './matches/PairPage';
import { OrganisationEdit, OrganisationList, OrganisationShow } from './organisations/Organisations';
import { PeopleEdit, PeopleList } from './people/People';
import { Scorers } from './scorer/Scorers';
import { ConceptList } from './vocabulary/ConceptList';
import { ConceptShow } from './vocabulary/ConceptShow';
import { Unrecognised } from './vocabulary/Unrecognised';
import { darkTheme, lightTheme } from './theme';

/** The public hall at /, the console behind sign-in. Which resources there are depends on the roles of the person. */
export function App() {
  return (
    <Admin
      disableTelemetry
      title="场景供需对接平台"
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      theme={lightTheme}
      darkTheme={darkTheme}
      layout={ConsoleLayout}
      loginPage={SignIn}
    >
      <CustomRoutes noLayout>
        <Route path="/" element={<Hall />} />
        <Route path="/hall/needs/:id" element={<HallEntry list="needs" />} />
        <Route path="/hall/capabilities/:id" element={<HallEntry list="capabilities" />} />
        <Route path="/register" element={<Register />} />
      </CustomRoutes>
      <CustomRoutes>
        <Route path="/console" element={<Dashboard />} />
        <Route path="/queue" element={<Queue />} />
        <Route path="/unrecognised" element={<Unrecognised />} />
        <Route path="/account" element={<Account />} />
        <Route path="/pair" element={<PairPage />} />
        <Route path="/scorers" element={<Scorers />} />
      </CustomRoutes>
      {(permissions: Permissions) => resourcesFor(permissions)}
    </Admin>
  );
}

function resourcesFor({ roles, member }: Permissions) {
  const official = roles.some((role) => role !== 'reviewer');
  const entries = {
    list: <EntryList />,
    show: <EntryShow />,
    edit: member ? <EntryEdit /> : undefined,
    create: member ? <EntryCreate /> : undefined,
    recordRepresentation: 'title',
  };
  return [
    <Resource key="needs" name="needs" icon={AssignmentIcon} {...entries} />,
    <Resource key="capabilities" name="capabilities" icon={BuildIcon} {...entries} />,
    <Resource key="matches" name="matches" icon={CompareIcon} list={<MatchList />} show={<MatchShow />} />,
    <Resource
      key="organisations"
      name="organisations"
      icon={BusinessIcon}
      list={<OrganisationList />}
      show={<OrganisationShow />}
      edit={<OrganisationEdit />}
      recordRepresentation="name"
    />,
    official && <Resource key="digests" name="digests" icon={MailIcon} list={<DigestList />} />,
    official && (
      <Resource
        key="vocabulary"
        name="vocabulary"
        icon={VocabularyIcon}
        list={<ConceptList />}
        show={<ConceptShow />}
        recordRepresentation="zh"
      />
    ),
    (roles.includes('admin') || roles.includes('supervisor')) && (
      <Resource
        key="people"
        name="people"
        icon={PeopleIcon}
        list={<PeopleList />}
        edit={roles.includes('admin') ? <PeopleEdit /> : undefined}
        recordRepresentation="name"
      />
    ),
  ];
}
