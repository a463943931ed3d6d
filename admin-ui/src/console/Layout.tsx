import AccountIcon from '@mui/icons-material/ManageAccountsOutlined';
import DashboardIcon from '@mui/icons-material/SpaceDashboardOutlined';
import HallIcon from '@mui/icons-material/StorefrontOutlined';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import ScorerIcon from '@mui/icons-material/TuneOutlined';
import QueueIcon from '@mui/icons-material/FactCheckOutlined';
import UnrecognisedIcon from '@mui/icons-material/SpellcheckOutlined';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import type { ReactNode } from 'react';
import {
  AppBar,
  Layout,
  Logout,
  Menu,
  TitlePortal,
  ToggleThemeButton,
  UserMenu,
  usePermissions,
  useResourceDefinitions,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router-dom';
import type { Permissions } from '../api/authProvider';
import { useAsk } from '../api/useAsk';
import { LanguageButton } from '../hall/HallHeader';

function ConsoleUserMenu() {
  const translate = useTranslate();
  const { data } = useAsk<{ settings: { mailboxUrl: string | null } }>('{ settings { mailboxUrl } }');
  const inbox = data?.settings.mailboxUrl;
  return (
    <UserMenu>
      <MenuItem component={Link} to="/account">
        <ListItemIcon>
          <AccountIcon fontSize="small" />
        </ListItemIcon>
        <ListItemText>{translate('menu.account')}</ListItemText>
      </MenuItem>
      {inbox && (
        <MenuItem component="a" href={inbox} target="_blank" rel="noreferrer">
          <ListItemIcon>
            <InboxIcon fontSize="small" />
          </ListItemIcon>
          <ListItemText>{translate('app.inbox')}</ListItemText>
        </MenuItem>
      )}
      <Logout />
    </UserMenu>
  );
}

function ConsoleAppBar() {
  return (
    <AppBar
      color="primary"
      userMenu={<ConsoleUserMenu />}
      toolbar={
        <>
          <LanguageButton />
          <ToggleThemeButton />
        </>
      }
    >
      <TitlePortal />
    </AppBar>
  );
}

function ConsoleMenu() {
  const translate = useTranslate();
  const { permissions } = usePermissions<Permissions>();
  const resources = Object.keys(useResourceDefinitions());
  return (
    <Menu>
      <Menu.Item to="/console" primaryText={translate('app.console')} leftIcon={<DashboardIcon />} />
      {permissions?.roles.includes('operator') && (
        <Menu.Item to="/queue" primaryText={translate('menu.queue')} leftIcon={<QueueIcon />} />
      )}
      {resources.map((name) => (
        <Menu.ResourceItem key={name} name={name} />
      ))}
      {permissions?.roles.some((role) => role !== 'reviewer') && (
        <Menu.Item to="/scorers" primaryText={translate('scorer.title')} leftIcon={<ScorerIcon />} />
      )}
      {resources.includes('vocabulary') && (
        <Menu.Item to="/unrecognised" primaryText={translate('menu.unrecognised')} leftIcon={<UnrecognisedIcon />} />
      )}
      <Menu.Item to="/account" primaryText={translate('menu.account')} leftIcon={<AccountIcon />} />
      <Menu.Item to="/" primaryText={translate('app.hall')} leftIcon={<HallIcon />} />
    </Menu>
  );
}

export const ConsoleLayout = ({ children }: { children: ReactNode }) => (
  <Layout appBar={ConsoleAppBar} menu={ConsoleMenu}>
    {children}
  </Layout>
);
