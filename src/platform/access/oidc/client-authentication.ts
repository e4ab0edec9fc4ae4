import { ClientSecretBasic, ClientSecretPost, None, type ClientAuth } from 'openid-client';

/** As the provider takes it: in the header, where it does not say that it only reads the body. */
export const clientAuthentication = (secret: string | null): ClientAuth => {
  if (secret === null) return None();
  const [inHeader, inBody] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (provider, client, body, headers) => {
    const read = provider.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const way = !read.includes('client_secret_basic') && read.includes('client_secret_post') ? inBody : inHeader;
    way(provider, client, body, headers);
  };
};
